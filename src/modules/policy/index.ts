export { type PolicyTopic, policyTopics } from './vocabulary.ts'

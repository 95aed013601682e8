import { writeDate } from '../../../kernel/index.ts'
import {
  type Html,
  heading,
  html,
  nothing,
  type Page,
  page,
  paragraph,
  subheading,
  summaryList,
} from '../../../web/index.ts'
import {
  conditionWords,
  firstResponseWords,
  leadWords,
  type Obligation,
  type RoutingPolicy,
  type RoutingRule,
} from '../../response/index.ts'
import { emergency, notAnEmergency } from '../emergency.ts'
import { promises } from './obligations.ts'

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const promised = (obligations: readonly Obligation[]): Html =>
  html`${obligations.map((obligation) => html`<p class="govuk-body govuk-!-margin-bottom-1">${promises[obligation]}</p>`)}`

interface Led {
  readonly rule: RoutingRule
  readonly lead: NonNullable<RoutingRule['lead']>
}

/** Rules with a lead, in the policy's order, and the one that takes every report no other took. */
function leads(policy: RoutingPolicy): { readonly usual: Led | undefined; readonly exceptions: readonly Led[] } {
  const all = policy.rules.flatMap((rule) => (rule.lead ? [{ rule, lead: rule.lead }] : []))
  const usual = all.findLast(({ rule }) => conditionWords(rule) === null)
  return { usual, exceptions: all.filter((led) => led !== usual) }
}

function whoDealsWithIt(policy: RoutingPolicy): Html {
  const { usual, exceptions } = leads(policy)
  const rows = exceptions.map(({ rule, lead }) => ({
    key: `If ${conditionWords(rule) ?? 'nothing above applies'}`,
    value: html`<p class="govuk-body govuk-!-margin-bottom-1"><strong>${capital(leadWords(lead))}</strong></p>${promised(rule.obligations)}`,
  }))
  return html`${
    usual &&
    html`<p class="govuk-body">You do not have to ask for a specialist. Your report goes to <strong>${leadWords(usual.lead)}</strong>, which investigates it further, keeps you informed and, where there is enough evidence, asks prosecutors to bring it to court. A command is a part of the force, such as the one that covers your area.</p>${promised(usual.rule.obligations)}`
  }
${rows.length > 0 ? html`<h3 class="govuk-heading-s">When somebody else deals with it</h3>${paragraph('The first of these that fits decides.')}${summaryList(rows)}` : nothing}
${paragraph('If something that decides this is not known yet and nothing above covers it, a supervisor decides who deals with your report.')}`
}

function alsoDone(policy: RoutingPolicy): Html {
  const beside = policy.rules.filter((rule) => rule.lead === null && rule.obligations.length > 0)
  if (beside.length === 0) return nothing
  return html`${subheading('4. What we do as well')}${summaryList(
    beside.map((rule) => {
      const when = conditionWords(rule)
      return { key: when === null ? 'Every time' : `If ${when}`, value: promised(rule.obligations) }
    }),
  )}`
}

const howToReach = (policy: RoutingPolicy): Html => {
  const { usual } = leads(policy)
  return html`${subheading('How to reach the officers who deal with your report')}
<ul class="govuk-list govuk-list--bullet">
<li>You are given the name of an officer and a reference number. Keep both somewhere safe, away from the person you are afraid of.</li>
<li>Call <a class="govuk-link" href="tel:101">101</a>, give the reference number and ask for your officer${usual ? html` or for ${leadWords(usual.lead)}` : nothing}.</li>
<li>Tell us when and how it is safe to call you, and whom we must not speak to.</li>
<li>If you have no reference number, 101 can find your report. If anything happens again, call <a class="govuk-link" href="tel:999">999</a>.</li>
</ul>
<p class="govuk-body">If you do not want to speak to the police, <a class="govuk-link" href="/help">support services</a> help you all the same.</p>`
}

/** How a report is handled, told from the routing policy in force; null where the force has not written one down. */
export function whatHappensPage(policy: RoutingPolicy | null): Page {
  const title = 'What happens when you report domestic abuse'
  if (!policy) {
    return page({
      title,
      main: html`${heading(title)}${emergency}${paragraph('This force has not published its policy on this site yet. Call 101 and ask.')}`,
    })
  }
  return page({
    title,
    main: html`${heading(title)}
${emergency}
${subheading('1. You tell us')}
${notAnEmergency}
${subheading('2. Officers come to you')}
<p class="govuk-body">${capital(firstResponseWords(policy))} answer your call. They make sure that you and any children are safe, listen, collect evidence and, where they can and should, arrest the person. They ask what has happened before and what you are afraid of, to judge how great the risk is.</p>
${subheading('3. Your report goes to the people who deal with it')}
${whoDealsWithIt(policy)}
${alsoDone(policy)}
${howToReach(policy)}
<p class="govuk-body-s">This page is written from the rules by which this force decides who deals with a report (${policy.title}, in force since ${writeDate(policy.inForceFrom)}). When the rules change, so does this page. <a class="govuk-link" href="/what-is-domestic-abuse">What counts as domestic abuse</a></p>`,
  })
}

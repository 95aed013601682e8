/** Kinds of file that may hold what few people may read. The one place that says so. */
export const restrictedKinds: readonly string[] = ['conduct-cases', 'reports', 'risk-assessments', 'referrals-out']

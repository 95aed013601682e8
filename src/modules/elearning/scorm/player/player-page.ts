import { type Html, html } from '../../../../web/index.ts'
import type { CourseBlock, CourseUnit } from '../../packages/course-package.ts'
import type { OpenSession } from '../../serve-content/session.queries.ts'
import type { ScormCourse } from '../course.queries.ts'
import type { PlayerAssets } from './player-assets.ts'
import { stageSandbox } from './policy.ts'

interface Shown {
  readonly session: OpenSession
  readonly course: ScormCourse
  /** The address of the frame. */
  readonly stage: string
  readonly assets: PlayerAssets
}

const lookingOnly: Readonly<Record<string, string>> = {
  Browse: 'You are looking at this course. Nothing you do here is recorded.',
  Review: 'You are looking at this again. Nothing you do here is recorded.',
}

/** The page around a SCORM course: its title, the way through its units and the way out. */
export function playerPage({ session, course, stage, assets }: Shown): Html {
  const { tree } = course.structure
  const several = course.units.length > 1
  const looking = lookingOnly[session.mode]
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${tree.title.text} – Candour</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${assets.href('player.css')}">
<script type="module" src="${assets.href('player.js')}"></script>
</head>
<body data-stage="${stage}" data-leave="${session.returnTo}" data-sandbox="${stageSandbox}" data-elsewhere="${elsewhere(course)}">
<a class="skip" href="#course">Skip to the course</a>
<header class="top">
<h1 class="title" lang="${tree.title.language ?? 'en'}">${tree.title.text}</h1>
<p class="saving" id="saving"></p>
<a class="button leave" id="leave" href="${session.returnTo}">${looking ? 'Leave' : 'Save and leave'}</a>
</header>
${looking && html`<p class="note">${looking}</p>`}
<noscript><p class="alert"><strong>This course needs JavaScript, and your browser has it turned off.</strong> Turn it on and load this page again, or <a href="${session.returnTo}">go back to My learning</a>.</p></noscript>
<div id="trouble" role="alert"></div>
<p class="notice" id="notice" role="status"></p>
<div class="room" id="room" hidden>
${
  several &&
  html`<nav class="parts" aria-label="Parts of this course">
<button type="button" class="button plain wide" id="open-parts" aria-expanded="false" aria-controls="parts">Parts of this course</button>
<ul class="list" id="parts">${tree.children.map(line)}</ul>
</nav>`
}
<main class="main" id="course" tabindex="-1">
<h2 class="unit" id="unit"></h2>
<div class="stage" id="stage"></div>
<div class="ways">${
    several &&
    html`<button type="button" class="button plain" id="previous" disabled>Previous</button>
<button type="button" class="button" id="next" disabled>Next</button>`
  }</div>
</main>
</div>
</body>
</html>`
}

/** Units that lie on other sites, by item, in JSON: the page itself says where, and takes no course's word for it. */
const elsewhere = ({ units }: ScormCourse): string =>
  JSON.stringify(
    Object.fromEntries(
      units.flatMap(({ details: { launch, publisherId } }) =>
        launch.kind === 'absolute' && /^https?:/i.test(launch.url) ? [[publisherId, launch.url]] : [],
      ),
    ),
  )

/** What its manifest hides is not in the list; what stands within it is, one step further out. */
function line(node: CourseBlock | CourseUnit): Html {
  const title = html`<span lang="${node.title.language ?? 'en'}">${node.title.text}</span>`
  if (node.kind === 'block') {
    const within = html`${node.children.map(line)}`
    return node.visible ? html`<li><span class="block">${title}</span><ul class="list">${within}</ul></li>` : within
  }
  if (node.kind === 'scorm-item' && !node.visible) return html``
  return html`<li><button type="button" class="part" data-item="${node.publisherId}" disabled>${title} <span class="status"></span></button></li>`
}

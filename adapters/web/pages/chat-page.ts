import { randomUUID } from 'node:crypto'
import type { StepName } from '../../../src/conversation/content.ts'
import type { Language } from '../../../src/locales/locale.ts'
import { sizeLimitText, textLimit, textLimitText } from '../limits.ts'
import { type Html, html } from '../markup.ts'
import { icon } from '../render/icon.ts'
import { stepper } from '../render/stepper.ts'
import type { Words } from '../words.ts'

export interface ChatPage {
  readonly thread: string
  readonly title: string
  readonly step: StepName
  readonly language: Language
  readonly say: Words
  readonly messages: readonly Html[]
  readonly working: string | null
}

/** A conversation: the steps, what was said, what is being worked on, and the box to answer in. */
export function chatPage(chat: ChatPage): Html {
  const { say } = chat
  return html`<header class="chat-head"><h1>${chat.title}</h1>${stepper(chat.step, say)}</header>
<div id="transcript" class="transcript" role="log" aria-label="${say('web.chat.transcript')}" data-thread="${chat.thread}">${chat.messages}</div>
<div class="dock" id="latest">${status(chat)}${composer(chat)}</div>`
}

/** In the head: without scripts the page looks again by itself while something is being worked on. */
export function chatHead(waiting: boolean): Html {
  return html`<script type="module" src="/assets/chat.js"></script>${waiting && html`<noscript><meta http-equiv="refresh" content="3"></noscript>`}`
}

function status(chat: ChatPage): Html {
  const { say } = chat
  return html`<p id="connection" class="connection" role="status" data-lost="${say('web.chat.reconnecting')}"></p>
<div id="working" class="working"${chat.working === null && html` hidden`}><p role="status"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> <span id="working-text">${chat.working}</span></p><form method="post" action="/t/${chat.thread}/stop" class="stop"><input type="hidden" name="event" value="${randomUUID()}"><button type="submit" class="button quiet">${say('web.chat.stop')}</button></form></div>
<button type="button" id="to-latest" class="button to-latest" hidden>${say('web.chat.toLatest')}</button>`
}

function composer(chat: ChatPage): Html {
  const { say } = chat
  return html`<form id="composer" class="composer" method="post" action="/t/${chat.thread}/messages" enctype="multipart/form-data" aria-label="${say('web.composer.form')}" data-limit="${textLimit}" data-too-long="${say('web.composer.tooLong', { limit: textLimitText(chat.language) })}" data-not-sent="${say('web.composer.notSent')}">
<input type="hidden" name="event" value="${randomUUID()}">
<ul id="uploads" class="uploads" aria-label="${say('web.upload.list')}" data-uploading="${say('web.upload.uploading')}" data-cancel="${say('web.upload.cancel')}" data-failed="${say('web.upload.failed')}" data-too-large="${say('web.upload.tooLarge', { limit: sizeLimitText })}" hidden></ul>
<div class="composer-row"><label class="attach" title="${say('web.upload.attach')}">${icon('clip')}<span class="hidden">${say('web.upload.attach')}</span><input type="file" name="file" id="file" multiple></label>
<label class="hidden" for="text">${say('web.composer.label')}</label><textarea id="text" name="text" rows="1" placeholder="${say('web.composer.placeholder')}" aria-describedby="composer-note" autocomplete="off"></textarea>
<button type="submit" class="send">${icon('send')}<span class="hidden">${say('web.composer.send')}</span></button></div>
<p id="composer-note" class="composer-note"><span id="composer-trouble" role="alert"></span><span class="composer-keys">${say('web.composer.keys')}</span></p>
<noscript><p class="composer-note">${say('web.composer.noScript')} <a href="/t/${chat.thread}#latest">${say('web.composer.reload')}</a></p></noscript></form>
<div id="drop" class="drop" aria-hidden="true" hidden><p>${say('web.upload.drop')}</p></div>`
}

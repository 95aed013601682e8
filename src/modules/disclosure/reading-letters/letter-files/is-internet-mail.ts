const headersOfMail =
  /^(?:mime-version|content-type|message-id|received|return-path|content-transfer-encoding|dkim-signature):/im
const anyHeader = /^(?:from|to|subject|date|sender|reply-to|delivered-to|x-[a-z-]{1,60}):/im

/** Whether bytes are an e-mail as it goes through the internet, with the headers that only programs write. */
export function isInternetMail(bytes: Uint8Array, name: string): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 20_000)).replace(/^\u00ef\u00bb\u00bf|^\s+/, '')
  if (!/^[!-9;-~]{1,76}:|^From \S/.test(start)) return false
  const head = start.split(/\r?\n\r?\n/, 1)[0] ?? ''
  return (headersOfMail.test(head) || /\.eml$/i.test(name)) && anyHeader.test(head)
}

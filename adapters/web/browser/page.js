// @ts-check
import { bringFile } from './bring-file.js'
import { openRecordsBeside } from './record-dialog.js'
import { send } from './send.js'

// The house says days and times as they are where the person is.
const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
if (timeZone && document.body.dataset.timeZone !== undefined && document.body.dataset.timeZone !== timeZone) {
  const preference = new FormData()
  preference.set('timeZone', timeZone)
  void send('/me', preference)
}

openRecordsBeside()
bringFile()

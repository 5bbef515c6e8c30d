/** What a document does at its first script: what is there, where it came from. */
export const starts = `
From the server, while nobody knows of a session: covered, and the server is asked
  missing                         | network                | covered     | newborn |        | cover ask
  ended                           | network                | covered     | newborn |        | cover ask
  unconfirmed                     | network                | covered     | newborn |        | cover ask
From the server, in the session that runs: open, and the server is asked behind it, unless it said yes a moment ago
  asked                           | network                | open        | epoch   |        |
  running                         | network                | open        | epoch   |        | ask
From the server, while the session key is another one: it waits for the next session
  key-of-alice key=bob            | network                | covered     | newborn |        | cover ask
From the server, whose key it is need not be known
  key-of-alice key=alice          | network                | open        | epoch   |        | ask
  key-of-alice                    | network                | open        | epoch   |        | ask
It was asked for before a sign-out that is under way: covered, until that is decided
  ending                          | network long-ago       | covered     | epoch   |        | cover ask await-deadline
It was asked for after a sign-out that was answered: it is not born into the session of before
  ending-settled                  | network                | covered     | newborn |        | cover ask await-deadline
From the server, as it seems: the same, and the browser tells later
  missing                         | uncertain              | covered     | newborn |        | cover ask
  asked                           | uncertain              | open        | epoch   |        |
  running                         | uncertain              | open        | epoch   |        | ask
  key-of-alice key=bob            | uncertain              | covered     | newborn |        | cover ask
  ending                          | uncertain long-ago     | covered     | epoch   |        | cover ask await-deadline
  ended                           | uncertain              | covered     | newborn |        | cover ask
  unconfirmed                     | uncertain              | covered     | newborn |        | cover ask
A history load belongs to nobody until the browser tells where it came from
  missing                         | history-load           | covered     | stale   |        | cover ask
  asked                           | history-load           | covered     | stale   |        | cover
  running                         | history-load           | covered     | stale   |        | cover
  key-of-alice key=bob            | history-load           | covered     | stale   |        | cover
  ending                          | history-load long-ago  | covered     | stale   |        | cover ask await-deadline
  ended                           | history-load           | leave       | stale   |        | cover stop-parsing leave
  unconfirmed                     | history-load           | unconfirmed | stale   |        | cover stop-parsing empty notice repeat-sign-out ask
  unconfirmed background          | history-load           | leave       | stale   |        | cover stop-parsing leave
Out of the HTTP cache, and not loaded in this session: loaded anew, as soon as that is certain
  missing                         | cached                 | reload      | newborn |        | cover reload
  asked                           | cached                 | covered     | stale   |        | cover
  running                         | cached                 | covered     | stale   |        | cover
  key-of-alice key=bob            | cached                 | reload      | newborn |        | cover reload
  ending                          | cached long-ago        | covered     | stale   |        | cover ask await-deadline
  ended                           | cached                 | reload      | newborn |        | cover reload
  unconfirmed                     | cached                 | reload      | newborn |        | cover reload
Out of the HTTP cache, and loaded in this session: like one from the server
  asked                           | cached seen            | open        | epoch   |        |
  running                         | cached seen            | open        | epoch   |        | ask
  asked                           | uncertain seen         | open        | epoch   |        |
  asked background                | prerendered seen       | covered     | epoch   |        | cover ask
Out of the HTTP cache, and loaded in the session that seems to run, while another session key is there
  key-of-alice key=bob            | cached seen            | reload      | newborn |        | cover reload
Out of the HTTP cache, and loaded in a session that is over
  ended                           | cached seen            | reload      | newborn |        | cover reload
What was loaded in this session counts for nothing at a history load: the cache may hold something else by now
  running                         | history-load seen      | covered     | stale   |        | cover
A prerendered page shows nothing before it is looked at; while its tab is not visible, nobody is asked
  missing background              | prerendered            | covered     | newborn |        | cover ask
  asked background                | prerendered            | covered     | epoch   |        | cover
  running background              | prerendered            | covered     | epoch   |        | cover
  key-of-alice key=bob background | prerendered            | covered     | newborn |        | cover ask
  ending background               | prerendered long-ago   | covered     | epoch   |        | cover ask await-deadline
  ended background                | prerendered            | covered     | newborn |        | cover ask
  unconfirmed background          | prerendered            | covered     | newborn |        | cover ask
The login page, while a session seems to run: one ping tells, also if nobody looks
  missing                         | login                  | open        | public  |        |
  asked                           | login                  | open        | public  |        | ask-anyway
  running                         | login                  | open        | public  |        | ask-anyway
  key-of-alice key=bob            | login                  | open        | public  |        | ask-anyway
  ending                          | login long-ago         | open        | public  |        | ask-anyway await-deadline
  ended                           | login                  | open        | public  |        |
  unconfirmed                     | login                  | open        | public  |        | ask-anyway
  running background              | login                  | open        | public  |        | ask-anyway
A public page has nothing to hide, and helps to confirm a sign-out
  missing                         | public                 | open        | public  |        |
  asked                           | public                 | open        | public  |        |
  running                         | public                 | open        | public  |        |
  key-of-alice key=bob            | public                 | open        | public  |        |
  ending                          | public long-ago        | open        | public  |        | ask await-deadline
  ended                           | public                 | open        | public  |        |
  unconfirmed                     | public                 | open        | public  |        |
The end came while the document was on its way: somebody may have signed in meanwhile, so it asks, and is never shown itself
  ended                           | network late           | covered     | newborn |        | cover ask
  ended                           | uncertain late         | covered     | newborn |        | cover ask
  ended background                | prerendered late       | covered     | newborn |        | cover ask
The end came while it was on its way, and somebody signed in again: it is loaded anew
  another                         | network late           | reload      | stale   |        | cover reload
  another background              | prerendered late       | covered     | stale   |        | cover
  another                         | uncertain late         | covered     | stale   |        | cover
The end came while it was on its way, and nobody confirmed it: an empty page with a notice
  unconfirmed                     | network late           | unconfirmed | stale   |        | cover stop-parsing empty notice repeat-sign-out ask
  unconfirmed background          | network late           | leave       | stale   |        | cover stop-parsing leave
The end came while a public page was on its way: it does not mind
  ended                           | public late            | open        | public  |        |
The answer to the sign-out of this very tab confirms at once, and notes that the request was answered
  ending                          | login settled          | open        | public  | intent | mark ask-anyway await-deadline
  ending                          | public settled         | open        | public  | intent | mark ask-anyway await-deadline
  ending background               | login settled          | open        | public  | intent | mark ask-anyway await-deadline
The answer to a sign-out that this browser had given up: an answer alone is no confirmation, one ping tells
  unconfirmed                     | login settled          | open        | public  |        | ask-anyway
  unconfirmed                     | public settled         | open        | public  |        | ask-anyway
The answer may be an error: nothing is marked, one ping tells all the same
  ending                          | login settled-by-error | open        | public  |        | ask-anyway await-deadline
  running                         | login settled-by-error | open        | public  |        | ask-anyway
  missing                         | login settled-by-error | open        | public  |        | ask-anyway
  unconfirmed                     | login settled-by-error | open        | public  |        | ask-anyway
The answer comes although its time was over and the session was taken to go on: all are told
  running                         | login settled          | open        | public  | intent | mark tell ask-anyway await-deadline
The answer comes although the site wiped the marker
  missing                         | login settled          | open        | public  | intent | mark tell ask-anyway await-deadline
The answer comes after the end is known: nothing is asked
  ended                           | login settled          | open        | public  |        |
A protected answer to the sign-out is covered until that is confirmed, and belongs to no session of before
  ending                          | network settled        | covered     | newborn | intent | mark cover ask-anyway await-deadline
What starts out of sight before its first verdict waited: anybody may have signed in meanwhile
  ended background                | network                | covered     | newborn |        | cover ask
  ended background                | uncertain              | covered     | newborn |        | cover ask
What starts out of sight in a session that runs belongs to it
  running background              | network                | open        | epoch   |        | ask
A page that goes round in circles stops at its start, too; whoever opens old pages again and again is no loop
  another looping                 | network late           | loop        | stale   |        | cover notice
  ended looping                   | history-load           | leave       | stale   |        | cover stop-parsing leave
`

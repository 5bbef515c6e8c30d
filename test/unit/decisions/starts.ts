/** What a document does at its first script: what is there, where it came from. */
export const starts = `
From the server, while nobody knows of a session: covered, and the server is asked
  missing                         | network                | covered     | unclaimed |        | cover ask
  ended                           | network                | covered     | unclaimed |        | cover ask
  unconfirmed                     | network                | covered     | unclaimed |        | cover ask
From the server, in the session that runs: open, and the server is asked behind it, unless it said yes a moment ago
  asked                           | network                | open        | epoch   |        |
  running                         | network                | open        | epoch   |        | ask
From the server, while the session key is another one: it waits for the next session
  key-of-alice key=bob            | network                | covered     | unclaimed |        | cover ask
From the server, whose key it is need not be known
  key-of-alice key=alice          | network                | open        | epoch   |        | ask
  key-of-alice                    | network                | open        | epoch   |        | ask
It was asked for before a sign-out that is under way: covered, until that is decided
  ending                          | network long-ago       | covered     | epoch   |        | cover ask await-deadline
It was asked for after a sign-out that was answered: it is not born into the session of before
  ending-answered                  | network                | covered     | unclaimed |        | cover ask await-deadline
From the server, as it seems: the same, and the browser tells later
  missing                         | uncertain              | covered     | unclaimed |        | cover ask
  asked                           | uncertain              | open        | epoch   |        |
  running                         | uncertain              | open        | epoch   |        | ask
  key-of-alice key=bob            | uncertain              | covered     | unclaimed |        | cover ask
  ending                          | uncertain long-ago     | covered     | epoch   |        | cover ask await-deadline
  ended                           | uncertain              | covered     | unclaimed |        | cover ask
  unconfirmed                     | uncertain              | covered     | unclaimed |        | cover ask
A history load belongs to nobody until the browser tells where it came from
  missing                         | history-load           | covered     | foreign   |        | cover ask
  asked                           | history-load           | covered     | foreign   |        | cover
  running                         | history-load           | covered     | foreign   |        | cover
  key-of-alice key=bob            | history-load           | covered     | foreign   |        | cover
  ending                          | history-load long-ago  | covered     | foreign   |        | cover ask await-deadline
  ended                           | history-load           | leave       | foreign   |        | cover stop-parsing leave
  unconfirmed                     | history-load           | unconfirmed | foreign   |        | cover stop-parsing empty notice repeat-sign-out ask
  unconfirmed background          | history-load           | leave       | foreign   |        | cover stop-parsing leave
Out of the HTTP cache, and not loaded in this session: loaded anew, as soon as that is certain
  missing                         | cached                 | reload      | unclaimed |        | cover reload
  asked                           | cached                 | covered     | foreign   |        | cover
  running                         | cached                 | covered     | foreign   |        | cover
  key-of-alice key=bob            | cached                 | reload      | unclaimed |        | cover reload
  ending                          | cached long-ago        | covered     | foreign   |        | cover ask await-deadline
  ended                           | cached                 | reload      | unclaimed |        | cover reload
  unconfirmed                     | cached                 | reload      | unclaimed |        | cover reload
Out of the HTTP cache, and loaded in this session: like one from the server
  asked                           | cached loaded            | open        | epoch   |        |
  running                         | cached loaded            | open        | epoch   |        | ask
  asked                           | uncertain loaded         | open        | epoch   |        |
  asked background                | prerendered loaded       | covered     | epoch   |        | cover ask
Out of the HTTP cache, and loaded in the session that seems to run, while another session key is there
  key-of-alice key=bob            | cached loaded            | reload      | unclaimed |        | cover reload
Out of the HTTP cache, and loaded in a session that is over
  ended                           | cached loaded            | reload      | unclaimed |        | cover reload
What was loaded in this session counts for nothing at a history load: the cache may hold something else by now
  running                         | history-load loaded      | covered     | foreign   |        | cover
A prerendered page shows nothing before it is looked at; while its tab is not visible, nobody is asked
  missing background              | prerendered            | covered     | unclaimed |        | cover ask
  asked background                | prerendered            | covered     | epoch   |        | cover
  running background              | prerendered            | covered     | epoch   |        | cover
  key-of-alice key=bob background | prerendered            | covered     | unclaimed |        | cover ask
  ending background               | prerendered long-ago   | covered     | epoch   |        | cover ask await-deadline
  ended background                | prerendered            | covered     | unclaimed |        | cover ask
  unconfirmed background          | prerendered            | covered     | unclaimed |        | cover ask
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
  ended                           | network late           | covered     | unclaimed |        | cover ask
  ended                           | uncertain late         | covered     | unclaimed |        | cover ask
  ended background                | prerendered late       | covered     | unclaimed |        | cover ask
The end came while it was on its way, and somebody signed in again: it is loaded anew
  another                         | network late           | reload      | foreign   |        | cover reload
  another background              | prerendered late       | covered     | foreign   |        | cover
  another                         | uncertain late         | covered     | foreign   |        | cover
The end came while it was on its way, and nobody confirmed it: an empty page with a notice
  unconfirmed                     | network late           | unconfirmed | foreign   |        | cover stop-parsing empty notice repeat-sign-out ask
  unconfirmed background          | network late           | leave       | foreign   |        | cover stop-parsing leave
The end came while a public page was on its way: it does not mind
  ended                           | public late            | open        | public  |        |
The answer to the sign-out of this very tab confirms at once, and notes that the request was answered
  ending                          | login answered          | open        | public  | intent | mark ask-anyway await-deadline
  ending                          | public answered         | open        | public  | intent | mark ask-anyway await-deadline
  ending background               | login answered          | open        | public  | intent | mark ask-anyway await-deadline
The answer to a sign-out that this browser had given up: an answer alone is no confirmation, one ping tells
  unconfirmed                     | login answered          | open        | public  |        | ask-anyway
  unconfirmed                     | public answered         | open        | public  |        | ask-anyway
The answer may be an error: nothing is marked, one ping tells all the same
  ending                          | login answered-by-error | open        | public  |        | ask-anyway await-deadline
  running                         | login answered-by-error | open        | public  |        | ask-anyway
  missing                         | login answered-by-error | open        | public  |        | ask-anyway
  unconfirmed                     | login answered-by-error | open        | public  |        | ask-anyway
The answer comes although its time was over and the session was taken to go on: all are told
  running                         | login answered          | open        | public  | intent | mark broadcast ask-anyway await-deadline
The answer comes although the site wiped the marker
  missing                         | login answered          | open        | public  | intent | mark broadcast ask-anyway await-deadline
The answer comes after the end is known: nothing is asked
  ended                           | login answered          | open        | public  |        |
A protected answer to the sign-out is covered until that is confirmed, and belongs to no session of before
  ending                          | network answered        | covered     | unclaimed | intent | mark cover ask-anyway await-deadline
What starts out of sight before its first verdict waited: anybody may have signed in meanwhile
  ended background                | network                | covered     | unclaimed |        | cover ask
  ended background                | uncertain              | covered     | unclaimed |        | cover ask
What starts out of sight in a session that runs belongs to it
  running background              | network                | open        | epoch   |        | ask
A page that goes round in circles stops at its start, too; whoever opens old pages again and again is no loop
  another looping                 | network late           | loop        | foreign   |        | cover notice
  ended looping                   | history-load           | leave       | foreign   |        | cover stop-parsing leave
`

/** What a document does at its first script, by the situation and by where it came from. */
export const starts = `
From the server, while nobody knows of a session: covered, and the server is asked
  missing                         | network                 | covered     | unclaimed |        | cover ask
  ended                           | network                 | covered     | unclaimed |        | cover ask
  unconfirmed                     | network                 | covered     | unclaimed |        | cover ask
From the server, in the session that runs: open, and the server is asked in the background, unless it said yes a moment ago
  just-asked                      | network                 | open        | epoch     |        |
  running                         | network                 | open        | epoch     |        | ask
From the server, while the session key is another one: it waits for the next session
  key-of-alice key=bob            | network                 | covered     | unclaimed |        | cover ask
From the server, in the session that runs: the key may be its own, or unknown
  key-of-alice key=alice          | network                 | open        | epoch     |        | ask
  key-of-alice                    | network                 | open        | epoch     |        | ask
Requested before a sign-out that is under way: covered until that is decided
  ending                          | network long-ago        | covered     | epoch     |        | cover ask await-deadline
Requested after a sign-out that was answered: it does not belong to the session before
  ending-answered                 | network                 | covered     | unclaimed |        | cover ask await-deadline
From the server, as it seems: the same, and the browser reports the origin later
  missing                         | uncertain               | covered     | unclaimed |        | cover ask
  just-asked                      | uncertain               | open        | epoch     |        |
  running                         | uncertain               | open        | epoch     |        | ask
  key-of-alice key=bob            | uncertain               | covered     | unclaimed |        | cover ask
  ending                          | uncertain long-ago      | covered     | epoch     |        | cover ask await-deadline
  ended                           | uncertain               | covered     | unclaimed |        | cover ask
  unconfirmed                     | uncertain               | covered     | unclaimed |        | cover ask
A history load belongs to no session until the browser reports where it came from
  missing                         | history-load            | covered     | foreign   |        | cover ask
  just-asked                      | history-load            | covered     | foreign   |        | cover
  running                         | history-load            | covered     | foreign   |        | cover
  key-of-alice key=bob            | history-load            | covered     | foreign   |        | cover
  ending                          | history-load long-ago   | covered     | foreign   |        | cover ask await-deadline
  ended                           | history-load            | leave       | foreign   |        | cover stop-parsing leave
  unconfirmed                     | history-load            | unconfirmed | foreign   |        | cover stop-parsing empty notice repeat-sign-out ask
  unconfirmed background          | history-load            | leave       | foreign   |        | cover stop-parsing leave
From the HTTP cache, and not loaded in this session: reloaded, as soon as that is certain
  missing                         | cached                  | reload      | unclaimed |        | cover reload
  just-asked                      | cached                  | covered     | foreign   |        | cover
  running                         | cached                  | covered     | foreign   |        | cover
  key-of-alice key=bob            | cached                  | reload      | unclaimed |        | cover reload
  ending                          | cached long-ago         | covered     | foreign   |        | cover ask await-deadline
  ended                           | cached                  | reload      | unclaimed |        | cover reload
  unconfirmed                     | cached                  | reload      | unclaimed |        | cover reload
From the HTTP cache, and loaded in this session: like one from the server
  just-asked                      | cached loaded           | open        | epoch     |        |
  running                         | cached loaded           | open        | epoch     |        | ask
  just-asked                      | uncertain loaded        | open        | epoch     |        |
  just-asked background           | prerendered loaded      | covered     | epoch     |        | cover ask
From the HTTP cache, and loaded in the session that seems to run, but the session key is another one
  key-of-alice key=bob            | cached loaded           | reload      | unclaimed |        | cover reload
From the HTTP cache, and loaded in a session that is over
  ended                           | cached loaded           | reload      | unclaimed |        | cover reload
At a history load it does not count that the address was loaded in this session: the cache may hold another document by now
  running                         | history-load loaded     | covered     | foreign   |        | cover
A prerendered page is covered until it is shown; nobody carries out the order to ask while its tab is hidden
  missing background              | prerendered             | covered     | unclaimed |        | cover ask
  just-asked background           | prerendered             | covered     | epoch     |        | cover
  running background              | prerendered             | covered     | epoch     |        | cover
  key-of-alice key=bob background | prerendered             | covered     | unclaimed |        | cover ask
  ending background               | prerendered long-ago    | covered     | epoch     |        | cover ask await-deadline
  ended background                | prerendered             | covered     | unclaimed |        | cover ask
  unconfirmed background          | prerendered             | covered     | unclaimed |        | cover ask
The login page, while a session seems to run: one ping decides, also in a background tab
  missing                         | login                   | open        | public    |        |
  just-asked                      | login                   | open        | public    |        | ask-anyway
  running                         | login                   | open        | public    |        | ask-anyway
  key-of-alice key=bob            | login                   | open        | public    |        | ask-anyway
  ending                          | login long-ago          | open        | public    |        | ask-anyway await-deadline
  ended                           | login                   | open        | public    |        |
  unconfirmed                     | login                   | open        | public    |        | ask-anyway
  running background              | login                   | open        | public    |        | ask-anyway
A public page has nothing to hide, and helps to confirm a sign-out
  missing                         | public                  | open        | public    |        |
  just-asked                      | public                  | open        | public    |        |
  running                         | public                  | open        | public    |        |
  key-of-alice key=bob            | public                  | open        | public    |        |
  ending                          | public long-ago         | open        | public    |        | ask await-deadline
  ended                           | public                  | open        | public    |        |
  unconfirmed                     | public                  | open        | public    |        |
The end came while the document was on its way: somebody may have signed in since, so it asks, but is never shown itself
  ended                           | network late            | covered     | unclaimed |        | cover ask
  ended                           | uncertain late          | covered     | unclaimed |        | cover ask
  ended background                | prerendered late        | covered     | unclaimed |        | cover ask
The end came while it was on its way, and somebody signed in again: it is reloaded
  another                         | network late            | reload      | foreign   |        | cover reload
  another background              | prerendered late        | covered     | foreign   |        | cover
  another                         | uncertain late          | covered     | foreign   |        | cover
The end came while it was on its way, and nobody confirmed it: an empty page with a notice
  unconfirmed                     | network late            | unconfirmed | foreign   |        | cover stop-parsing empty notice repeat-sign-out ask
  unconfirmed background          | network late            | leave       | foreign   |        | cover stop-parsing leave
The end came while a public page was on its way: it stays open
  ended                           | public late             | open        | public    |        |
The answer to the sign-out of this tab asks at once, and marks that the request was answered
  ending                          | login answered          | open        | public    | intent | mark ask-anyway await-deadline
  ending                          | public answered         | open        | public    | intent | mark ask-anyway await-deadline
  ending background               | login answered          | open        | public    | intent | mark ask-anyway await-deadline
The answer to a sign-out whose end is unconfirmed: an answer alone does not confirm it, one ping decides
  unconfirmed                     | login answered          | open        | public    |        | ask-anyway
  unconfirmed                     | public answered         | open        | public    |        | ask-anyway
The answer may be an error: nothing is marked, one ping decides all the same
  ending                          | login answered-by-error | open        | public    |        | ask-anyway await-deadline
  running                         | login answered-by-error | open        | public    |        | ask-anyway
  missing                         | login answered-by-error | open        | public    |        | ask-anyway
  unconfirmed                     | login answered-by-error | open        | public    |        | ask-anyway
The answer comes after the deadline, when the session was taken to go on: it is broadcast
  running                         | login answered          | open        | public    | intent | mark broadcast ask-anyway await-deadline
The answer comes although the site wiped the marker
  missing                         | login answered          | open        | public    | intent | mark broadcast ask-anyway await-deadline
The answer comes after the end is known: it does not ask
  ended                           | login answered          | open        | public    |        |
A protected answer to the sign-out is covered until that is confirmed, and does not belong to the session before
  ending                          | network answered        | covered     | unclaimed | intent | mark cover ask-anyway await-deadline
A page that starts in the background, while no session runs, has waited: anybody may sign in meanwhile
  ended background                | network                 | covered     | unclaimed |        | cover ask
  ended background                | uncertain               | covered     | unclaimed |        | cover ask
A page that starts in the background of a session that runs belongs to it
  running background              | network                 | open        | epoch     |        | ask
A redirect loop is stopped at the start, too; a person who opens old pages repeatedly is not in one
  another looping                 | network late            | loop        | foreign   |        | cover notice
  ended looping                   | history-load            | leave       | foreign   |        | cover stop-parsing leave
`

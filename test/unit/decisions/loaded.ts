/** What a page does that is told where it came from. */
export const onLoaded = `
A history load that came from the HTTP cache is loaded anew
  foreign running                                | covered uncertain                        | loaded-from-cache  | reload      |         | cover empty reload
A history load that came from the server asks like any new page
  foreign running                                | covered uncertain                        | loaded-from-server | covered     |         | ask
A history load waits until the browser tells where it came from
  foreign running                                | covered uncertain                        | marker             | covered     |         |
  foreign running                                | covered uncertain                        | shown              | covered     |         |
A history load out of the cache, and the end came while it loaded
  foreign ended                                  | covered uncertain                        | loaded-from-cache  | leave       |         | cover empty leave
A history load out of the cache, and a sign-out began while it loaded
  foreign ending                                 | covered uncertain                        | loaded-from-cache  | covered     |         | abort await-deadline
A history load out of the cache, and a sign-out was given up while it loaded
  foreign unconfirmed                            | covered uncertain                        | loaded-from-cache  | unconfirmed |         | cover empty notice repeat-sign-out ask
A history load out of the cache, without a marker, asks
  foreign missing                                | covered uncertain                        | loaded-from-cache  | covered     |         | ask
Every other page is complete, and nothing happens
  running                                      | any                                      | loaded-from-server | same        |         |
A new page in a running session is complete, and nothing happens
  unclaimed another                              | covered                                  | loaded-from-server | covered     |         |
A history load from the server, after a session began in another tab: it was asked for before
  foreign just-begun                             | covered uncertain                        | loaded-from-server | reload      |         | cover empty reload
A history load from the server, and the session key is another one since
  foreign running came-for=alice key=bob         | covered uncertain                        | loaded-from-server | reload      |         | cover empty reload
A history load out of the cache that carries the key of the session: only the server’s verdict shows it
  foreign key-of-alice pageKey=alice             | covered uncertain                        | loaded-from-cache  | covered     |         | ask
A history load out of the cache that carries the key of another session is loaded anew
  foreign key-of-alice pageKey=bob               | covered uncertain                        | loaded-from-cache  | reload      |         | cover empty reload
A history load out of the cache that carries a key, while the session’s is not known, is loaded anew
  foreign running pageKey=alice                  | covered uncertain                        | loaded-from-cache  | reload      |         | cover empty reload
A history load out of the cache that carries no key is loaded anew
  foreign key-of-alice                           | covered uncertain                        | loaded-from-cache  | reload      |         | cover empty reload
A history load out of the cache that carries a key, while the session has only a name, is loaded anew
  foreign name-of-alice pageKey=alice            | covered uncertain                        | loaded-from-cache  | reload      |         | cover empty reload
The key in the page is the one of a session that ended
  foreign key-of-alice,ended pageKey=alice       | covered uncertain                        | loaded-from-cache  | leave       |         | cover empty leave
The key in the page is the one of a session that is being ended
  foreign key-of-alice,ending pageKey=alice      | covered uncertain                        | loaded-from-cache  | covered     |         | abort await-deadline
The key in the page is the one of a session whose end nobody confirmed
  foreign key-of-alice,unconfirmed pageKey=alice | covered uncertain                        | loaded-from-cache  | unconfirmed |         | cover empty notice repeat-sign-out ask
A document that seemed new came out of the cache, and was not loaded in this session
  running                                      | any uncertain                            | loaded-from-cache  | reload      |         | cover empty reload
A document that seemed new came out of the cache, before a session began
  unclaimed ended                                | any uncertain                            | loaded-from-cache  | reload      |         | cover empty reload
A document that seemed new came out of the cache while a sign-out is under way elsewhere: it is covered, and goes when that is decided
  ending                                       | any uncertain                            | loaded-from-cache  | covered     |         | abort cover? await-deadline
  running                                      | covered orphan                           | marker             | reload      |         | cover empty reload
  ended                                        | covered orphan                           | marker             | leave       |         | cover empty leave
A document that seemed new came out of the cache, and sends a sign-out: loading anew would lose the request
  ending                                       | covered uncertain sends-sign-out noticed | loaded-from-cache  | covered     |         |
A document that seemed new came out of the cache, and the session ended
  ended                                        | any uncertain                            | loaded-from-cache  | leave       |         | cover empty leave
A document out of the cache that carries the key of the session is of this session
  key-of-alice pageKey=alice                   | open uncertain                           | loaded-from-cache  | same        |         |
  key-of-alice pageKey=alice                   | covered uncertain                        | loaded-from-cache  | same        |         | ask
  key-of-alice pageKey=alice                   | no-answer uncertain                      | loaded-from-cache  | same        |         |
A document out of the cache that was loaded in this session stays
  running                                      | open                                     | loaded-from-cache  | same        |         |
  running                                      | covered                                  | loaded-from-cache  | same        |         | ask
  running                                      | no-answer                                | loaded-from-cache  | same        |         |
A document from the server carries the key of another session: it may be the next person’s, and asks
  key-of-alice pageKey=bob                     | open                                     | loaded-from-server | covered     |         | abort cover ask
A covered document from the server carries the key of another session: it asks
  key-of-alice pageKey=bob                     | covered                                  | loaded-from-server | covered     |         | ask
A document from the server carries the key of another session, and there was no answer: the next ping has its time
  key-of-alice pageKey=bob                     | no-answer                                | loaded-from-server | no-answer   |         |
A covered document came from the server, as it seemed: what it asked before may show it now
  unclaimed ended                                | covered uncertain                        | loaded-from-server | covered     |         | ask
  asked                                        | covered uncertain in-doubt=2s            | loaded-from-server | open        |         | reveal
An open document came from the server, as it seemed
  running                                      | open uncertain                           | loaded-from-server | open        |         |
`

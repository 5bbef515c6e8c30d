/** What a page does when the browser reports where it came from. */
export const onLoaded = `
A history load that came from the HTTP cache is reloaded
  foreign running                                | covered uncertain                        | loaded-from-cache  | reload      |  | cover empty reload
A history load that came from the server asks like any new page
  foreign running                                | covered uncertain                        | loaded-from-server | covered     |  | ask
A history load waits until the browser reports where it came from
  foreign running                                | covered uncertain                        | marker             | covered     |  |
  foreign running                                | covered uncertain                        | shown              | covered     |  |
A history load from the cache, and the end came while it loaded
  foreign ended                                  | covered uncertain                        | loaded-from-cache  | leave       |  | cover empty leave
A history load from the cache, and a sign-out began while it loaded
  foreign ending                                 | covered uncertain                        | loaded-from-cache  | covered     |  | abort await-deadline
A history load from the cache, and an unconfirmed end came while it loaded
  foreign unconfirmed                            | covered uncertain                        | loaded-from-cache  | unconfirmed |  | cover empty notice repeat-sign-out ask
A history load from the cache, without a marker, asks
  foreign missing                                | covered uncertain                        | loaded-from-cache  | covered     |  | ask
Any other page from the server: nothing happens
  running                                        | any                                      | loaded-from-server | same        |  |
A new page whose session began since it came: nothing happens
  unclaimed another                              | covered                                  | loaded-from-server | covered     |  |
A history load from the server, requested before a session began in another tab
  foreign just-begun                             | covered uncertain                        | loaded-from-server | reload      |  | cover empty reload
A history load from the server, and the session key has changed since
  foreign running came-for=alice key=bob         | covered uncertain                        | loaded-from-server | reload      |  | cover empty reload
A history load from the cache with the key of the session: only the server’s verdict shows it
  foreign key-of-alice pageKey=alice             | covered uncertain                        | loaded-from-cache  | covered     |  | ask
A history load from the cache with the key of another session is reloaded
  foreign key-of-alice pageKey=bob               | covered uncertain                        | loaded-from-cache  | reload      |  | cover empty reload
A history load from the cache with a key, while the key of the session is not known, is reloaded
  foreign running pageKey=alice                  | covered uncertain                        | loaded-from-cache  | reload      |  | cover empty reload
A history load from the cache without a key is reloaded
  foreign key-of-alice                           | covered uncertain                        | loaded-from-cache  | reload      |  | cover empty reload
A history load from the cache with a key, while the session has only a name, is reloaded
  foreign name-of-alice pageKey=alice            | covered uncertain                        | loaded-from-cache  | reload      |  | cover empty reload
The page has the key of a session that ended
  foreign key-of-alice,ended pageKey=alice       | covered uncertain                        | loaded-from-cache  | leave       |  | cover empty leave
The page has the key of a session that is ending
  foreign key-of-alice,ending pageKey=alice      | covered uncertain                        | loaded-from-cache  | covered     |  | abort await-deadline
The page has the key of a session whose end nobody confirmed
  foreign key-of-alice,unconfirmed pageKey=alice | covered uncertain                        | loaded-from-cache  | unconfirmed |  | cover empty notice repeat-sign-out ask
A document that seemed new came from the cache, and was not loaded in this session
  running                                        | any uncertain                            | loaded-from-cache  | reload      |  | cover empty reload
A document that seemed new came from the cache, before a session began
  unclaimed ended                                | any uncertain                            | loaded-from-cache  | reload      |  | cover empty reload
A document that seemed new came from the cache during a sign-out elsewhere: it is covered, and goes when that is decided
  ending                                         | any uncertain                            | loaded-from-cache  | covered     |  | abort cover? await-deadline
  running                                        | covered orphan                           | marker             | reload      |  | cover empty reload
  ended                                          | covered orphan                           | marker             | leave       |  | cover empty leave
A document that seemed new came from the cache, and sends a sign-out: a reload would lose the request
  ending                                         | covered uncertain sends-sign-out noticed | loaded-from-cache  | covered     |  |
A document that seemed new came from the cache, and the session ended
  ended                                          | any uncertain                            | loaded-from-cache  | leave       |  | cover empty leave
A document from the cache with the key of the session is of this session
  key-of-alice pageKey=alice                     | open uncertain                           | loaded-from-cache  | same        |  |
  key-of-alice pageKey=alice                     | covered uncertain                        | loaded-from-cache  | same        |  | ask
  key-of-alice pageKey=alice                     | no-answer uncertain                      | loaded-from-cache  | same        |  |
A document from the cache that was loaded in this session stays
  running                                        | open                                     | loaded-from-cache  | same        |  |
  running                                        | covered                                  | loaded-from-cache  | same        |  | ask
  running                                        | no-answer                                | loaded-from-cache  | same        |  |
An open document from the server has the key of another session: it may be the next person’s, so it is covered and asks
  key-of-alice pageKey=bob                       | open                                     | loaded-from-server | covered     |  | abort cover ask
A covered document from the server has the key of another session: it asks
  key-of-alice pageKey=bob                       | covered                                  | loaded-from-server | covered     |  | ask
A document from the server has the key of another session, and there was no answer: the next ping is already planned
  key-of-alice pageKey=bob                       | no-answer                                | loaded-from-server | no-answer   |  |
A covered document came from the server, as it seemed: now it asks, or an earlier verdict shows it
  unclaimed ended                                | covered uncertain                        | loaded-from-server | covered     |  | ask
  just-asked                                     | covered uncertain in-doubt=2s            | loaded-from-server | open        |  | reveal
An open document came from the server, as it seemed
  running                                        | open uncertain                           | loaded-from-server | open        |  |
`

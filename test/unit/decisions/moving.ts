/** What a page does when it has to go and cannot. */
export const onMoving = `
A new page in a redirect loop does not leave once more: it stays, with a notice
  unclaimed ended looping    | covered              | signed-out | loop    |         | cover notice
So does a page that seems to come from the server, and it stays there
  unclaimed ended looping    | covered uncertain    | signed-out | loop    |         | cover notice
  ended looping              | open uncertain       | marker     | loop    |         | cover empty notice ask
The end is marked and broadcast all the same
  came-first missing looping | covered              | signed-out | loop    | end     | mark broadcast cover notice
If no ping said so just now, the page asks; a page of another epoch is emptied and never shown again
  another looping            | open                 | marker     | loop    |         | cover empty notice ask
A page of no session that the server just sent can be in a redirect loop, too
  foreign another looping    | covered              | marker     | loop    |         | cover empty notice
A person who presses Back repeatedly is not in a redirect loop
  ended looping              | covered              | restored   | leave   |         | abort cover empty leave
  foreign ended looping      | covered uncertain    | marker     | leave   |         | cover empty leave
A page that need not go is not stopped
  running looping            | covered              | signed-in  | open    | running | mark reveal
  running looping            | open                 | hint       | covered |         | abort cover ask
Retry on a page that is never shown again does not ask: the page goes as soon as the loop is over
  foreign ended looping      | loop-notice          | retry      | loop    |         | empty
The server knows somebody: the page of no session still cannot be reloaded
  foreign ended looping      | loop-notice          | signed-in  | loop    | running | mark empty
The loop is over: any signal lets the page go
  foreign ended              | loop-notice          | retry      | leave   |         | cover empty leave
  foreign ended              | loop-notice          | marker     | leave   |         | cover empty leave
A page that is going stays so, unless it is restored or the next document does not come
  running                    | leaving              | signed-in  | leave   |         |
  running                    | leaving              | hint       | leave   |         |
  running                    | reloading            | marker     | reload  |         |
  ended                      | leaving              | shown      | leave   |         |
The next document did not come: the page tries once more
  ended                      | leaving              | not-gone   | leave   |         | leave
  another                    | reloading            | not-gone   | reload  |         | reload
  running                    | reloading            | not-gone   | reload  |         | reload
The next document did not come twice: a notice, never a blank page
  ended                      | leaving tried-once   | not-gone   | stuck   |         | cover notice
  another                    | reloading tried-once | not-gone   | stuck   |         | cover notice
  running                    | reloading tried-once | not-gone   | stuck   |         | cover notice
Retry on that notice tries again
  ended                      | stuck-notice         | retry      | leave   |         | cover leave
  another                    | stuck-notice         | retry      | reload  |         | cover reload
A restore of that notice tries again
  ended                      | stuck-notice         | restored   | leave   |         | abort cover leave
Other signals do not move that page
  ended                      | stuck-notice         | marker     | stuck   |         |
  ended                      | stuck-notice         | shown      | stuck   |         |
`

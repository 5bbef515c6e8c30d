/** What a page does that wants to go and cannot. */
export const onMoving = `
A new page that goes round in circles does not leave once more: it stops, and says so
  unclaimed ended looping     | covered              | signed-out | loop    |         | cover notice
So does one that seems to come from the server, and it stays stopped
  unclaimed ended looping     | covered uncertain    | signed-out | loop    |         | cover notice
  ended looping             | open uncertain       | marker     | loop    |         | cover empty notice ask
The end is marked and told all the same
  unknowing missing looping | covered              | signed-out | loop    | end     | mark broadcast cover notice
If no ping said so just now, one is asked; a page of another epoch is emptied and never shown again
  another looping           | open                 | marker     | loop    |         | cover empty notice ask
A page of no session that the server sent a moment ago takes part in a loop, too
  foreign another looping     | covered              | marker     | loop    |         | cover empty notice
Whoever presses Back again and again is no loop
  ended looping             | covered              | restored   | leave   |         | abort cover empty leave
  foreign ended looping       | covered uncertain    | marker     | leave   |         | cover empty leave
What stays is left alone
  running looping           | covered              | signed-in  | open    | running | mark reveal
  running looping           | open                 | hint       | covered |         | abort cover ask
Retry of a page that can never be shown again asks nothing: it goes as soon as the loop is over
  foreign ended looping       | loop-notice          | retry      | loop    |         | empty
What was asked finds somebody: the page of no session still cannot be loaded anew
  foreign ended looping       | loop-notice          | signed-in  | loop    | running | mark empty
The loop is over: any signal lets the page go
  foreign ended               | loop-notice          | retry      | leave   |         | cover empty leave
  foreign ended               | loop-notice          | marker     | leave   |         | cover empty leave
Who goes, goes: nothing but a return, or that the next document does not come, moves it
  running                   | gone                 | signed-in  | leave   |         |
  running                   | gone                 | hint       | leave   |         |
  running                   | reloading            | marker     | reload  |         |
  ended                     | gone                 | shown      | leave   |         |
The next document did not come: the page tries once more
  ended                     | gone                 | not-gone   | leave   |         | leave
  another                   | reloading            | not-gone   | reload  |         | reload
  running                   | reloading            | not-gone   | reload  |         | reload
The next document did not come twice: a notice, never a blank page
  ended                     | gone tried-once      | not-gone   | stuck   |         | cover notice
  another                   | reloading tried-once | not-gone   | stuck   |         | cover notice
  running                   | reloading tried-once | not-gone   | stuck   |         | cover notice
Retry of that notice tries again
  ended                     | stuck-notice         | retry      | leave   |         | cover leave
  another                   | stuck-notice         | retry      | reload  |         | cover reload
Back to that notice tries again
  ended                     | stuck-notice         | restored   | leave   |         | abort cover leave
What the page hears meanwhile does not move it
  ended                     | stuck-notice         | marker     | stuck   |         |
  ended                     | stuck-notice         | shown      | stuck   |         |
`

const page = (title, colour, content) => `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html>
<head>
<title>${title}</title>
</head>
<body bgcolor="${colour}">
<center>
<h1>${title}</h1>
${content}
</center>
</body>
</html>
`

const links = '<p><a href="/">Home</a> | <a id="sign-out" href="logout.php">Sign out</a></p>'

export const homePage = () =>
  page('Harbour Club', '#ffffff', '<p>Welcome, visitor!</p>\n<p><a href="account.php">Members\' area</a></p>')

export const loginPage = message =>
  page(
    'Members only',
    '#eeeeee',
    `<p>${message}</p>
<form method="post">
<table border="0">
<tr><td>Name</td><td><input type="text" name="user" id="user"></td></tr>
<tr><td>Password</td><td><input type="password" name="password" id="password"></td></tr>
<tr><td></td><td><input type="submit" id="submit" value="Enter"></td></tr>
</table>
</form>`,
  )

export const accountPage = ({ name, isAdmin }) =>
  page(
    'Your account',
    '#ff0000',
    `<p>Hello ${name}. SECRET-OF-${name.toUpperCase()}</p>
${isAdmin ? '<p><a href="admin.php">Club office</a></p>' : ''}
${links}`,
  )

export const adminPage = ({ name, isAdmin }) =>
  isAdmin
    ? page('Club office', '#ff0000', `<p>Fees of all members. SECRET-OF-${name.toUpperCase()}</p>\n${links}`)
    : page('Club office', '#eeeeee', `<p>Only for the board.</p>\n${links}`)

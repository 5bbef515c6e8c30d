<%@ Page Language="C#" %>
<!DOCTYPE html>
<html>
<head runat="server"><title>Harbour Bank</title></head>
<body>
<h1>Harbour Bank</h1>
<p><a href="Account.aspx">Your account</a></p>
</body>
</html>

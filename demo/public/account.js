const byId = id => document.getElementById(id)

async function showBalance() {
  const response = await fetch('/api/account')
  if (!response.ok) throw new Error(`The balance is not available (${response.status}).`)
  const account = await response.json()
  byId('balance').textContent = account.balance
  byId('api-note').textContent = account.note
}

byId('open-dialog').addEventListener('click', () => byId('dialog').showModal())
showBalance().catch(error => {
  byId('api-note').textContent = error.message
})

import { testServer } from '../test-server.js'
import { flaskLogin } from './flask-login.js'

testServer(flaskLogin)

import { testServer } from '../test-server.js'
import { aspnetPostback } from './aspnet-postback.js'

testServer(aspnetPostback)

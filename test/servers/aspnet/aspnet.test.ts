import { testServer } from '../test-server.js'
import { aspnet } from './aspnet.js'

testServer(aspnet)

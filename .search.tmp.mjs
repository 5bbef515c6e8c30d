import {rollup} from 'rollup'; import resolve from '@rollup/plugin-node-resolve'; import replace from '@rollup/plugin-replace'; import {minify} from 'terser'; import zlib from 'node:zlib'
const br=s=>zlib.brotliCompressSync(Buffer.from(s)).length
const env={'process.env.NODE_ENV':'"production"','process.env.LOGOUT_GUARD_DIES_AFTER':'""'}
const wt={name:'w',load:id=>/core[\\/]texts\.js$/.test(id)?'export const TEXTS = {}':null}
const P='/tmp/pk/build/src/'
const bundle=async(input,format)=>{const b=await rollup({input,plugins:[wt,resolve(),replace({preventAssignment:true,...env})],onwarn(){}});const {output}=await b.generate(format==='iife'?{format}:{format:'es',dir:'x',chunkFileNames:'shared.js'});return Object.fromEntries(output.filter(o=>o.type==='chunk').map(o=>[o.fileName,o.code]))}
const src={head:Object.values(await bundle(P+'head/head.js','iife'))[0],rest:Object.values(await bundle(P+'drop-in/rest.js','iife'))[0],link:Object.values(await bundle(P+'drop-in/worker-link.js','iife'))[0],all:Object.values(await bundle(P+'drop-in/all.js','iife'))[0],...await bundle([P+'index.js',P+'register.js'],'es')}
const base={passes:6,hoist_props:true,unsafe_arrows:true,unsafe_methods:true}
const size=async(k,c,f)=>br((await minify(src[k],{ecma:2020,module:k.endsWith('.js'),compress:{...base,...c},mangle:true,format:f})).code)
const opts={hoist_funs:[true],inline:[0,1,2,3],loops:[false,true],unsafe_comps:[true],arrows:[false],comparisons:[false],sequences:[3,false],passes:[2,3,4],hoist_props:[false],keep_fargs:[false,true],reduce_funcs:[false],conditionals:[false],collapse_vars:[false],booleans:[false],evaluate:[false],properties:[false],if_return:[false],dead_code:[false],typeofs:[false],negate_iife:[false],switches:[false],side_effects:[false],computed_props:[false]}
const budget=async(c,f)=>{const s={};for(const k of Object.keys(src))s[k]=await size(k,c,f);const o={head:s.head-2850,rest:s.head+s.rest-22700,link:s.head+s.rest+s.link-26600,all:s.all-22450,npm:s['index.js']+s['shared.js']-20000,reg:s['register.js']-3200};return o}
let cur={inline:1,loops:false};let best=await budget(cur);console.log(JSON.stringify(best))
const score=o=>Object.values(o).reduce((n,x)=>n+Math.max(0,x+10),0)
for(let round=0;round<2;round++){for(const [k,vals] of Object.entries(opts))for(const v of vals){if(cur[k]===v)continue;const c={...cur,[k]:v};const r=await size('rest',c);const rb=best.restOnly??(best.restOnly=await size('rest',cur));if(r>rb+15)continue;const o=await budget(c);if(score(o)<score(best)-3){best={...o};best.restOnly=r;cur=c;console.log(k,v,score(o),JSON.stringify(o))}}}
console.log(JSON.stringify(cur))

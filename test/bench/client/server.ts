import { createServer } from 'node:http';
import { parentPort } from 'node:worker_threads';

const ROWS = 50;

/** A page of the vendor's in its size: 50 licences, each with a scope of a few hundred characters. */
const body = Buffer.from(
  JSON.stringify({
    Status: '200',
    Message: '【有效请求】查询成功',
    OrderNumber: 'TELECOM00000000000000000000000000001',
    Paging: { PageSize: ROWS, PageIndex: 1, TotalRecords: ROWS },
    Result: Array.from({ length: ROWS }, (_, at) => ({
      Id: `id${String(at).padStart(30, '0')}`,
      KeyNo: 'k'.repeat(32),
      CompanyName: '虚构示例网络科技有限公司',
      Scope: `1、互联网数据中心业务（不含互联网资源协作服务）：机房所在地为${'北京、上海、广东、浙江、江苏、'.repeat(12)}四川`,
      LicenseNo: `B1-2020${String(1000 + at)}`,
      IsValid: at % 3 === 0 ? '无效' : '有效',
    })),
  }),
);

const server = createServer((_, response) => {
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
  });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  parentPort?.postMessage(typeof address === 'object' && address !== null ? address.port : 0);
});

#!/usr/bin/env node
// The health check of a container: ends with 0 where the Cordon in it answers, without a shell and its quotes.
'use strict';
var http = require('http');

http
  .get(
    { host: '127.0.0.1', port: process.env.CORDON_PORT || 3000, path: '/health/live', timeout: 4000 },
    function (answer) {
      process.exit(answer.statusCode === 200 ? 0 : 1);
    },
  )
  .on('timeout', function () {
    process.exit(1);
  })
  .on('error', function () {
    process.exit(1);
  });

'use strict';
/*
 * Loaded into kinesis-local before its own code (node -r), because that always listens on every interface, leaves Nagle's
 * algorithm on (40 ms a call), falls over a connection that is reset early, and outlives the process that started it.
 *
 * LOCAL_AWS_HOST is the address to listen on, LOCAL_AWS_PORT the port, 0 for any free one. Prints "ready <port>" when it listens.
 */
const net = require('node:net');

// kinesis-local always opens a TLS port too; its configured number is how the two are told apart here.
const tlsPort = Number(process.env.KINESIS_MOCK_TLS_PORT);
const plainPort = Number(process.env.LOCAL_AWS_PORT);

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...others) {
  const isTls = port === tlsPort;
  this.on('connection', (socket) => socket.setNoDelay(true));
  this.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  this.once('listening', () => {
    if (!isTls) console.log(`ready ${this.address().port}`);
  });
  const callback = others.filter((argument) => typeof argument === 'function');
  return listen.call(this, { host: process.env.LOCAL_AWS_HOST, port: isTls ? 0 : plainPort }, ...callback);
};

/*
 * A client that is gone before its connection is accepted has no address any more. kinesis-local takes that for a fault of
 * the server and stops to listen for good.
 */
const { emit } = net.Server.prototype;
net.Server.prototype.emit = function (event, socket, ...others) {
  if (event === 'connection' && socket.remoteAddress === undefined) return socket.destroy();
  return emit.call(this, event, socket, ...others);
};

require('./end-with-parent.cjs');

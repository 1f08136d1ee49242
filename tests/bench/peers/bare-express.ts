import { promisify } from 'node:util';
import type { AddressInfo } from 'node:net';
import { credentials } from '@grpc/grpc-js';
import { appointmentsProto, callerToMetadata } from '@maternity/contracts';
import type { AppointmentType__Output } from '@maternity/contracts';
import express from 'express';
import { announce } from './control.ts';

/** express as it comes: a fixed object, and what one gRPC call answers. No token, no schema, no log, no metrics. */
const app = express();
app.get('/', (_request, response) => {
  response.json({ ticket: 'x'.repeat(380), expiresIn: 30, url: 'ws://127.0.0.1:8001/ws' });
});

const { DirectoryService } = appointmentsProto();
const address = process.env['APPOINTMENTS_ADDRESS'] ?? '';
const directory = new DirectoryService(address, credentials.createInsecure());
const caller = callerToMetadata({ accountId: 1, role: 'patient', patientId: 1, requestId: 'bench' });
type Answer = { appointmentTypes: AppointmentType__Output[] };
const listTypes = promisify((done: (error: Error | null, answer?: Answer) => void) =>
  directory.listAppointmentTypes({ limit: 20, activeOnly: true }, caller, done),
);
app.get('/types', (_request, response) => {
  listTypes().then(
    (answer) => response.json({ items: answer?.appointmentTypes ?? [] }),
    () => response.status(502).json({}),
  );
});

const server = app.listen(0, '127.0.0.1', () => {
  announce({ port: (server.address() as AddressInfo).port });
});

import { Global, Module } from '@nestjs/common';
import { AccessLog } from './access-log.js';
import { AuditLog } from './audit-log.js';

@Global()
@Module({ providers: [AuditLog, AccessLog], exports: [AuditLog, AccessLog] })
export class AuditModule {}

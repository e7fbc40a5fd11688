import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A secret that every server of one installation shares, made when the first of them starts. */
@Entity({ name: 'installation_secret' })
export class InstallationSecretRow {
  @PrimaryColumn({
    type: 'varchar',
    length: 40,
    name: 'name',
    primaryKeyConstraintName: 'installation_secret_pkey',
  })
  name: string;

  @Column({ type: 'varchar', length: 128, name: 'value' })
  value: string;
}

import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An organisation that keeps facts in the book and owns those it recorded. */
@Entity('organisation')
@Index('organisation_name', ['name'], { unique: true })
export class OrganisationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisation_pkey' })
  id: string;

  @Column('text')
  name: string;
}

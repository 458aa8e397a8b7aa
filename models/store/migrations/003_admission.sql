-- What admission has to remember: names that stand for several devices, what is demanded beside the name, challenges that are bound to
-- a profile or good for several certificates, accounts of the NDES page, trusted signers, and who changed what.

ALTER TABLE profiles ADD COLUMN duplicates TEXT NOT NULL DEFAULT 'keep' CHECK (duplicates IN ('keep', 'refuse', 'revoke', 'overlap'));

ALTER TABLE profiles ADD COLUMN overlap_days INTEGER NOT NULL DEFAULT 7 CHECK (overlap_days > 0);

ALTER TABLE profiles ADD COLUMN domains TEXT NOT NULL DEFAULT '';

ALTER TABLE profiles ADD COLUMN signer_policy TEXT NOT NULL DEFAULT 'issued'
    CHECK (signer_policy IN ('self-signed', 'issued', 'trusted-or-challenge', 'trusted-required'));

-- A site without devices begins with one certificate a name; one that has devices goes on as it was.
UPDATE profiles SET duplicates = 'overlap' WHERE name = 'device' AND NOT EXISTS (SELECT 1 FROM registrations);

-- One name may be registered several times: with other addresses, serial numbers or profiles.
CREATE TABLE registrations_rebuilt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    fqdn TEXT NOT NULL CHECK (fqdn <> ''),
    ip_address TEXT NOT NULL,
    ip_order BLOB NOT NULL,
    ip_demand TEXT NOT NULL CHECK (ip_demand IN ('match', 'present', 'ignored')),
    serial_number TEXT NOT NULL,
    serial_demand TEXT NOT NULL CHECK (serial_demand IN ('match', 'present', 'ignored')),
    networks TEXT NOT NULL,
    profile TEXT NOT NULL REFERENCES profiles (name),
    owner TEXT NOT NULL,
    notes TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'disabled')),
    uses_allowed INTEGER NOT NULL CHECK (uses_allowed >= 0),
    uses_taken INTEGER NOT NULL DEFAULT 0 CHECK (uses_taken >= 0),
    valid_from INTEGER,
    valid_until INTEGER,
    weak_allowed TEXT NOT NULL,
    weak_until INTEGER,
    approval TEXT CHECK (approval IN ('automatic', 'manual')),
    reply_chain TEXT CHECK (reply_chain IN ('leaf', 'without-root', 'full')),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    last_attempt_at INTEGER,
    last_result TEXT,
    last_reason TEXT NOT NULL DEFAULT '',
    weak_seen TEXT NOT NULL DEFAULT '',
    weak_seen_at INTEGER,
    certificate_expires_at INTEGER,
    search TEXT NOT NULL,
    UNIQUE (fqdn, ip_address, serial_number, profile)
) STRICT;

INSERT INTO registrations_rebuilt (id, fqdn, ip_address, ip_order, ip_demand, serial_number, serial_demand, networks, profile, owner, notes,
                                   state, uses_allowed, uses_taken, valid_until, weak_allowed, weak_until, approval, reply_chain, created_at,
                                   created_by, last_attempt_at, last_result, last_reason, weak_seen, weak_seen_at, certificate_expires_at,
                                   search)
    SELECT id, fqdn, ip_address, ip_order, 'match', serial_number, 'match', '', profile, '', notes,
           state, uses_allowed, uses_taken, valid_until, weak_allowed, weak_until, approval, reply_chain, created_at,
           created_by, last_attempt_at, last_result, last_reason, weak_seen, weak_seen_at, certificate_expires_at,
           search FROM registrations ORDER BY id;

-- The highest number that was ever given, also when that device is gone.
DELETE FROM sqlite_sequence WHERE name = 'registrations_rebuilt';

INSERT INTO sqlite_sequence (name, seq) SELECT 'registrations_rebuilt', seq FROM sqlite_sequence WHERE name = 'registrations';

DROP TABLE registrations;

ALTER TABLE registrations_rebuilt RENAME TO registrations;

CREATE INDEX registrations_by_ip ON registrations (ip_order);

CREATE INDEX registrations_by_serial_number ON registrations (serial_number);

CREATE INDEX registrations_by_profile ON registrations (profile);

CREATE INDEX registrations_by_state ON registrations (state);

CREATE INDEX registrations_by_last_attempt ON registrations (last_attempt_at);

CREATE INDEX registrations_by_expiry ON registrations (certificate_expires_at);

CREATE INDEX registrations_by_creation ON registrations (created_at);

CREATE INDEX registrations_failing ON registrations (fqdn) WHERE last_result = 'refused';

CREATE INDEX registrations_weak ON registrations (fqdn) WHERE weak_allowed <> '' OR weak_seen <> '';

-- registration_id or profile says what it admits to. bound_name: the one name that it admits, behind a wildcard.
CREATE TABLE challenges_rebuilt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    registration_id INTEGER REFERENCES registrations (id) ON DELETE CASCADE,
    profile TEXT REFERENCES profiles (name) ON DELETE CASCADE,
    bound_name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('static', 'dynamic')),
    origin TEXT NOT NULL CHECK (origin IN ('administrator', 'ndes')),
    state TEXT NOT NULL CHECK (state IN ('fresh', 'reserved', 'spent', 'withdrawn')),
    verifier BLOB NOT NULL CHECK (length(verifier) > 0),
    uses_allowed INTEGER NOT NULL CHECK (uses_allowed >= 0),
    uses_taken INTEGER NOT NULL DEFAULT 0 CHECK (uses_taken >= 0),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    expires_at INTEGER,
    used_at INTEGER,
    spent_at INTEGER,
    spent_by INTEGER,
    reserved_by INTEGER,
    CHECK ((registration_id IS NULL) = (profile IS NOT NULL)),
    CHECK ((state = 'spent') = (spent_at IS NOT NULL)),
    CHECK ((state = 'reserved') = (reserved_by IS NOT NULL))
) STRICT;

INSERT INTO challenges_rebuilt (id, registration_id, bound_name, kind, origin, state, verifier, uses_allowed, uses_taken, created_at,
                                created_by, expires_at, used_at, spent_at, spent_by, reserved_by)
    SELECT id, registration_id, '', CASE kind WHEN 'static' THEN 'static' ELSE 'dynamic' END, 'administrator', state, verifier,
           CASE kind WHEN 'static' THEN 0 ELSE 1 END, state = 'spent', created_at, created_by, expires_at, spent_at, spent_at, spent_by,
           reserved_by FROM challenges ORDER BY id;

DELETE FROM sqlite_sequence WHERE name = 'challenges_rebuilt';

INSERT INTO sqlite_sequence (name, seq) SELECT 'challenges_rebuilt', seq FROM sqlite_sequence WHERE name = 'challenges';

DROP TABLE challenges;

ALTER TABLE challenges_rebuilt RENAME TO challenges;

CREATE UNIQUE INDEX challenges_dynamic ON challenges (verifier) WHERE kind = 'dynamic';

CREATE UNIQUE INDEX challenges_one_static_per_device ON challenges (registration_id) WHERE kind = 'static' AND state = 'fresh';

CREATE INDEX challenges_by_registration ON challenges (registration_id);

-- A device that enrols all day leaves thousands of spent ones: what is still good is found without passing them.
CREATE INDEX challenges_fresh ON challenges (registration_id, kind, expires_at) WHERE state = 'fresh';

CREATE INDEX challenges_of_ndes ON challenges (expires_at) WHERE origin = 'ndes' AND state IN ('fresh', 'reserved');

CREATE INDEX challenges_by_creation ON challenges (created_at);

CREATE INDEX challenges_by_kind ON challenges (kind);

CREATE INDEX challenges_by_state ON challenges (state);

CREATE INDEX challenges_by_expiry ON challenges (expires_at);

-- What the request claimed, for whoever compares it with a registration.
ALTER TABLE transactions ADD COLUMN ip_address TEXT NOT NULL DEFAULT '';

ALTER TABLE transactions ADD COLUMN serial_number TEXT NOT NULL DEFAULT '';

ALTER TABLE transactions ADD COLUMN alarm TEXT NOT NULL DEFAULT '';

-- registration_id is 0 while no registration covers the device.
ALTER TABLE pending_requests ADD COLUMN adopted INTEGER NOT NULL DEFAULT 0 CHECK (adopted IN (0, 1));

CREATE INDEX pending_strangers ON pending_requests (id) WHERE registration_id = 0 AND state = 'waiting';

-- When it will be revoked, because another one took its place.
ALTER TABLE certificates ADD COLUMN revoke_at INTEGER;

CREATE INDEX certificates_standing ON certificates (fqdn, profile) WHERE revoked_at IS NULL AND revoke_at IS NULL;

CREATE INDEX certificates_to_revoke ON certificates (revoke_at) WHERE revoke_at IS NOT NULL AND revoked_at IS NULL;

CREATE TABLE ndes_accounts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    verifier BLOB NOT NULL CHECK (length(verifier) > 0),
    may_enrol INTEGER NOT NULL CHECK (may_enrol IN (0, 1)),
    failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
    locked_until INTEGER,
    used_at INTEGER,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL
) STRICT;

-- kind: a CA, or the signer's own certificate. profiles: names with commas between them; empty for all that ask for trusted signers.
CREATE TABLE trusted_signers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('authority', 'signer')),
    certificate BLOB NOT NULL,
    sha256 BLOB NOT NULL UNIQUE,
    profiles TEXT NOT NULL,
    required_oid TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('any-device', 'own-name')),
    needs_challenge INTEGER NOT NULL CHECK (needs_challenge IN (0, 1)),
    crl_source TEXT NOT NULL,
    crl_unknown TEXT NOT NULL CHECK (crl_unknown IN ('accept', 'refuse')),
    enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL
) STRICT;

-- The newest list of a trusted signer's issuer, as it was read from its source; fault: why the last attempt brought none.
CREATE TABLE trusted_signer_crls (
    signer_id INTEGER PRIMARY KEY REFERENCES trusted_signers (id) ON DELETE CASCADE,
    der BLOB NOT NULL,
    fetched_at INTEGER,
    tried_at INTEGER NOT NULL,
    fault TEXT NOT NULL
) STRICT;

-- Rows are written and never changed. done_by: a person; of an alarm the client's address. changes: JSON, [[field, from, to], ...].
CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    done_by TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('device', 'challenge', 'request', 'ndes-account', 'trusted-signer')),
    action TEXT NOT NULL CHECK (action IN ('added', 'changed', 'deleted', 'withdrawn', 'approved', 'rejected', 'alarm')),
    object_id INTEGER NOT NULL,
    object TEXT NOT NULL,
    sentence TEXT NOT NULL,
    changes TEXT NOT NULL,
    search TEXT NOT NULL
) STRICT;

CREATE INDEX audit_by_object ON audit (kind, object_id);

CREATE INDEX audit_alarms ON audit (at) WHERE action = 'alarm';

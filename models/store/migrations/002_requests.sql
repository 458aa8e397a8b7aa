-- What the whole of SCEP has to remember: several authorities, requests that wait for a decision, renewals, weak algorithms until a date.
-- Constraints cannot be changed in place: tables whose words grow are made anew, under another name first, so that what refers to
-- them goes on referring to their name.

CREATE TABLE authorities (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 32 AND name NOT GLOB '*[^a-z0-9-]*'),
    succeeds TEXT UNIQUE REFERENCES authorities (name),
    created_at INTEGER NOT NULL
) STRICT;

INSERT INTO authorities (name, created_at)
    VALUES ('ca', coalesce((SELECT min(created_at) FROM keys WHERE role = 'authority'), unixepoch() * 1000));

ALTER TABLE keys ADD COLUMN authority TEXT NOT NULL DEFAULT 'ca' REFERENCES authorities (name);

ALTER TABLE profiles ADD COLUMN authority TEXT NOT NULL DEFAULT 'ca' REFERENCES authorities (name);

ALTER TABLE profiles ADD COLUMN renewal_allowed INTEGER NOT NULL DEFAULT 1 CHECK (renewal_allowed IN (0, 1));

ALTER TABLE profiles ADD COLUMN renewal_window_days INTEGER NOT NULL DEFAULT 0 CHECK (renewal_window_days >= 0);

ALTER TABLE profiles ADD COLUMN renewal_grace_days INTEGER NOT NULL DEFAULT 0 CHECK (renewal_grace_days >= 0);

ALTER TABLE profiles ADD COLUMN renewal_same_key INTEGER NOT NULL DEFAULT 1 CHECK (renewal_same_key IN (0, 1));

ALTER TABLE profiles ADD COLUMN renewal_needs_challenge INTEGER NOT NULL DEFAULT 0 CHECK (renewal_needs_challenge IN (0, 1));

ALTER TABLE profiles ADD COLUMN approval TEXT NOT NULL DEFAULT 'automatic' CHECK (approval IN ('automatic', 'manual'));

ALTER TABLE profiles ADD COLUMN pending_days INTEGER NOT NULL DEFAULT 14 CHECK (pending_days > 0);

ALTER TABLE profiles ADD COLUMN reply_chain TEXT NOT NULL DEFAULT 'leaf' CHECK (reply_chain IN ('leaf', 'without-root', 'full'));

ALTER TABLE profiles ADD COLUMN authority_chain TEXT NOT NULL DEFAULT 'full' CHECK (authority_chain IN ('leaf', 'without-root', 'full'));

ALTER TABLE profiles ADD COLUMN deviations TEXT NOT NULL DEFAULT 'tolerated' CHECK (deviations IN ('tolerated', 'refused'));

ALTER TABLE profiles ADD COLUMN clock_skew_minutes INTEGER NOT NULL DEFAULT 0 CHECK (clock_skew_minutes >= 0);

-- A site without devices begins with what is secure; one that has devices goes on accepting what they send.
UPDATE profiles SET accepts_sha1 = 0, accepts_triple_des = 0 WHERE name = 'device' AND NOT EXISTS (SELECT 1 FROM registrations);

ALTER TABLE registrations ADD COLUMN weak_allowed TEXT NOT NULL DEFAULT '';

ALTER TABLE registrations ADD COLUMN weak_until INTEGER;

ALTER TABLE registrations ADD COLUMN approval TEXT CHECK (approval IN ('automatic', 'manual'));

ALTER TABLE registrations ADD COLUMN reply_chain TEXT CHECK (reply_chain IN ('leaf', 'without-root', 'full'));

-- Used by the device's last request that used any and was admitted.
ALTER TABLE registrations ADD COLUMN weak_seen TEXT NOT NULL DEFAULT '';

ALTER TABLE registrations ADD COLUMN weak_seen_at INTEGER;

-- Beside last_result, since the transaction itself does not stay for ever.
ALTER TABLE registrations ADD COLUMN last_reason TEXT NOT NULL DEFAULT '';

UPDATE registrations SET weak_allowed = 'sha1,3des,des,md5' WHERE allows_weak_algorithms = 1;

UPDATE registrations SET last_reason = coalesce((SELECT reason FROM transactions WHERE id = last_transaction_id), '')
    WHERE last_result <> 'issued';

ALTER TABLE registrations DROP COLUMN allows_weak_algorithms;

ALTER TABLE registrations DROP COLUMN last_transaction_id;

CREATE INDEX registrations_weak ON registrations (fqdn) WHERE weak_allowed <> '' OR weak_seen <> '';

CREATE TABLE transactions_rebuilt (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    peer TEXT NOT NULL,
    operation TEXT NOT NULL,
    message_type TEXT NOT NULL,
    transaction_id BLOB NOT NULL,
    key_digest BLOB NOT NULL,
    request_digest BLOB NOT NULL,
    result TEXT NOT NULL CHECK (result IN ('issued', 'pending', 'answered', 'refused', 'not-scep', 'faulted')),
    http_status INTEGER NOT NULL,
    fail_info TEXT NOT NULL,
    reason TEXT NOT NULL,
    fqdn TEXT NOT NULL,
    registration_id INTEGER,
    certificate_serial TEXT NOT NULL,
    weak TEXT NOT NULL,
    search TEXT NOT NULL
) STRICT;

INSERT INTO transactions_rebuilt (id, at, peer, operation, message_type, transaction_id, key_digest, request_digest, result, http_status,
                                  fail_info, reason, fqdn, registration_id, certificate_serial, weak, search)
    SELECT id, at, peer, operation, message_type, transaction_id, key_digest, request_digest, result, http_status,
           fail_info, reason, fqdn, registration_id, certificate_serial, '', search FROM transactions ORDER BY id;

DROP TABLE transactions;

ALTER TABLE transactions_rebuilt RENAME TO transactions;

CREATE INDEX transactions_by_result ON transactions (result, at);

CREATE INDEX transactions_by_fqdn ON transactions (fqdn);

CREATE INDEX transactions_by_operation ON transactions (operation);

CREATE INDEX transactions_by_peer ON transactions (peer);

CREATE TABLE challenges_rebuilt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    registration_id INTEGER NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('static', 'one-time')),
    state TEXT NOT NULL CHECK (state IN ('fresh', 'reserved', 'spent', 'withdrawn')),
    verifier BLOB NOT NULL CHECK (length(verifier) > 0),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    expires_at INTEGER,
    spent_at INTEGER,
    spent_by INTEGER,
    reserved_by INTEGER,
    CHECK ((state = 'spent') = (spent_at IS NOT NULL)),
    CHECK ((state = 'reserved') = (reserved_by IS NOT NULL))
) STRICT;

INSERT INTO challenges_rebuilt (id, registration_id, kind, state, verifier, created_at, created_by, expires_at, spent_at, spent_by)
    SELECT id, registration_id, kind, state, verifier, created_at, created_by, expires_at, spent_at, spent_by FROM challenges ORDER BY id;

-- The highest number that was ever given, also when that challenge is gone.
DELETE FROM sqlite_sequence WHERE name = 'challenges_rebuilt';

INSERT INTO sqlite_sequence (name, seq) SELECT 'challenges_rebuilt', seq FROM sqlite_sequence WHERE name = 'challenges';

DROP TABLE challenges;

ALTER TABLE challenges_rebuilt RENAME TO challenges;

CREATE UNIQUE INDEX challenges_one_time ON challenges (verifier) WHERE kind = 'one-time';

CREATE UNIQUE INDEX challenges_one_static_per_device ON challenges (registration_id) WHERE kind = 'static' AND state = 'fresh';

CREATE INDEX challenges_by_registration ON challenges (registration_id);

CREATE INDEX challenges_fresh ON challenges (registration_id, kind, expires_at) WHERE state = 'fresh';

CREATE INDEX challenges_by_creation ON challenges (created_at);

CREATE INDEX challenges_by_kind ON challenges (kind);

CREATE INDEX challenges_by_state ON challenges (state);

CREATE INDEX challenges_by_expiry ON challenges (expires_at);

ALTER TABLE certificates ADD COLUMN authority TEXT NOT NULL DEFAULT 'ca';

ALTER TABLE certificates ADD COLUMN renews TEXT NOT NULL DEFAULT '';

-- Numbered as its transaction. claim: as in certificates. registration_id is no reference: the record outlives the device.
CREATE TABLE pending_requests (
    id INTEGER PRIMARY KEY REFERENCES transactions (id) ON DELETE CASCADE,
    asked_at INTEGER NOT NULL,
    peer TEXT NOT NULL,
    transaction_id BLOB NOT NULL,
    key_digest BLOB NOT NULL,
    request_digest BLOB NOT NULL,
    claim BLOB NOT NULL,
    signer_digest BLOB NOT NULL,
    registration_id INTEGER NOT NULL,
    fqdn TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    authority TEXT NOT NULL,
    renews TEXT NOT NULL,
    subject TEXT NOT NULL,
    names TEXT NOT NULL,
    ip_address TEXT NOT NULL,
    serial_number TEXT NOT NULL,
    requested_key TEXT NOT NULL,
    reserved_challenge INTEGER,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'rejected', 'expired', 'issued')),
    expires_at INTEGER NOT NULL,
    polls INTEGER NOT NULL DEFAULT 0,
    polled_at INTEGER,
    decided_at INTEGER,
    decided_by TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    certificate_serial TEXT NOT NULL DEFAULT '',
    CHECK ((state = 'issued') = (certificate_serial <> '')),
    CHECK (state NOT IN ('approved', 'rejected') OR decided_at IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX pending_one_per_claim ON pending_requests (claim) WHERE state IN ('waiting', 'approved');

CREATE INDEX pending_by_transaction_id ON pending_requests (transaction_id);

CREATE INDEX pending_by_state ON pending_requests (state, expires_at);

CREATE INDEX pending_by_fqdn ON pending_requests (fqdn);

CREATE TABLE pending_messages (
    request_id INTEGER PRIMARY KEY REFERENCES pending_requests (id) ON DELETE CASCADE,
    message BLOB NOT NULL
) STRICT;

CREATE TABLE crls_rebuilt (
    id INTEGER PRIMARY KEY,
    authority TEXT NOT NULL REFERENCES authorities (name),
    number INTEGER NOT NULL,
    this_update INTEGER NOT NULL,
    next_update INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    der BLOB NOT NULL,
    UNIQUE (authority, number)
) STRICT;

INSERT INTO crls_rebuilt (authority, number, this_update, next_update, entries, der)
    SELECT 'ca', number, this_update, next_update, entries, der FROM crls ORDER BY number;

DROP TABLE crls;

ALTER TABLE crls_rebuilt RENAME TO crls;

CREATE TABLE revocation_progress_rebuilt (
    authority TEXT PRIMARY KEY REFERENCES authorities (name),
    changes INTEGER NOT NULL,
    published INTEGER NOT NULL
) STRICT;

INSERT INTO revocation_progress_rebuilt (authority, changes, published) SELECT 'ca', changes, published FROM revocation_progress;

DROP TABLE revocation_progress;

ALTER TABLE revocation_progress_rebuilt RENAME TO revocation_progress;

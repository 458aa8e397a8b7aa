-- The first form of a site. Statements are separated by blank lines. Times are milliseconds since 1970, UTC; truth values are 0 and 1.
-- Large values (certificates, messages, traces) stand in tables of their own, so that the lists stay small.

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE keys (
    id INTEGER PRIMARY KEY,
    role TEXT NOT NULL CHECK (role IN ('authority', 'registration-authority', 'challenge')),
    algorithm TEXT NOT NULL,
    encrypted INTEGER NOT NULL CHECK (encrypted IN (0, 1)),
    material BLOB NOT NULL,
    certificate BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE profiles (
    name TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    validity_days INTEGER NOT NULL CHECK (validity_days > 0),
    digital_signature INTEGER NOT NULL CHECK (digital_signature IN (0, 1)),
    key_encipherment INTEGER NOT NULL CHECK (key_encipherment IN (0, 1)),
    extended_key_usages TEXT NOT NULL,
    minimum_rsa_bits INTEGER NOT NULL,
    accepts_elliptic_curve INTEGER NOT NULL CHECK (accepts_elliptic_curve IN (0, 1)),
    accepts_sha1 INTEGER NOT NULL CHECK (accepts_sha1 IN (0, 1)),
    accepts_triple_des INTEGER NOT NULL CHECK (accepts_triple_des IN (0, 1))
) STRICT;

INSERT INTO profiles VALUES
    ('device', 'Device', 365, 1, 1, '1.3.6.1.5.5.7.3.1,1.3.6.1.5.5.7.3.2,1.3.6.1.5.5.7.3.17', 2048, 1, 1, 1);

-- Numbers of deleted devices are never given again: a decision that was made for one must not meet another.
-- What the list of devices is sorted by stands here too: last_* follow each transaction, certificate_expires_at each issue and revocation.
CREATE TABLE registrations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    fqdn TEXT NOT NULL UNIQUE CHECK (fqdn <> ''),
    ip_address TEXT NOT NULL,
    ip_order BLOB NOT NULL,
    serial_number TEXT NOT NULL,
    profile TEXT NOT NULL REFERENCES profiles (name),
    notes TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'disabled')),
    uses_allowed INTEGER NOT NULL CHECK (uses_allowed >= 0),
    uses_taken INTEGER NOT NULL DEFAULT 0 CHECK (uses_taken >= 0),
    valid_until INTEGER,
    allows_weak_algorithms INTEGER NOT NULL CHECK (allows_weak_algorithms IN (0, 1)),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    last_transaction_id INTEGER,
    last_attempt_at INTEGER,
    last_result TEXT,
    certificate_expires_at INTEGER,
    search TEXT NOT NULL
) STRICT;

CREATE INDEX registrations_by_ip ON registrations (ip_order);

CREATE INDEX registrations_by_serial_number ON registrations (serial_number);

CREATE INDEX registrations_by_profile ON registrations (profile);

CREATE INDEX registrations_by_state ON registrations (state);

CREATE INDEX registrations_by_last_attempt ON registrations (last_attempt_at);

CREATE INDEX registrations_by_expiry ON registrations (certificate_expires_at);

CREATE INDEX registrations_by_creation ON registrations (created_at);

CREATE INDEX registrations_failing ON registrations (fqdn) WHERE last_result = 'refused';

-- One row for each attempt, in the order of their numbers, which is that of time. Every index is paid for by every attempt, so there is
-- one for each order that the list offers and none beside. That is also why registration_id is no reference: deleting a device
-- would search for its rows. Whoever reads it looks whether the registration is still there.
CREATE TABLE transactions (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    peer TEXT NOT NULL,
    operation TEXT NOT NULL,
    message_type TEXT NOT NULL,
    transaction_id BLOB NOT NULL,
    key_digest BLOB NOT NULL,
    request_digest BLOB NOT NULL,
    result TEXT NOT NULL CHECK (result IN ('issued', 'refused', 'not-scep', 'faulted')),
    http_status INTEGER NOT NULL,
    fail_info TEXT NOT NULL,
    reason TEXT NOT NULL,
    fqdn TEXT NOT NULL,
    registration_id INTEGER,
    certificate_serial TEXT NOT NULL,
    search TEXT NOT NULL
) STRICT;

CREATE INDEX transactions_by_result ON transactions (result, at);

CREATE INDEX transactions_by_fqdn ON transactions (fqdn);

CREATE INDEX transactions_by_operation ON transactions (operation);

CREATE INDEX transactions_by_peer ON transactions (peer);

CREATE TABLE transaction_details (
    transaction_id INTEGER PRIMARY KEY REFERENCES transactions (id) ON DELETE CASCADE,
    trace BLOB NOT NULL,
    message BLOB NOT NULL
) STRICT;

CREATE TABLE challenges (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    registration_id INTEGER NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('static', 'one-time')),
    state TEXT NOT NULL CHECK (state IN ('fresh', 'spent', 'withdrawn')),
    verifier BLOB NOT NULL CHECK (length(verifier) > 0),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    expires_at INTEGER,
    spent_at INTEGER,
    spent_by INTEGER,
    CHECK ((state = 'spent') = (spent_at IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX challenges_one_time ON challenges (verifier) WHERE kind = 'one-time';

CREATE UNIQUE INDEX challenges_one_static_per_device ON challenges (registration_id) WHERE kind = 'static' AND state = 'fresh';

CREATE INDEX challenges_by_registration ON challenges (registration_id);

-- A device that enrols all day leaves thousands of spent ones: what is still good is found without passing them.
CREATE INDEX challenges_fresh ON challenges (registration_id, kind, expires_at) WHERE state = 'fresh';

CREATE INDEX challenges_by_creation ON challenges (created_at);

CREATE INDEX challenges_by_kind ON challenges (kind);

CREATE INDEX challenges_by_state ON challenges (state);

CREATE INDEX challenges_by_expiry ON challenges (expires_at);

-- Rows are numbered in the order of issue. claim: digest of transaction id, requester's key and request; taken away when the certificate is revoked, or when the same request has come again long after.
CREATE TABLE certificates (
    id INTEGER PRIMARY KEY,
    serial TEXT NOT NULL UNIQUE CHECK (serial <> ''),
    subject TEXT NOT NULL,
    names TEXT NOT NULL,
    fqdn TEXT NOT NULL,
    profile TEXT NOT NULL,
    not_before INTEGER NOT NULL,
    not_after INTEGER NOT NULL,
    issued_at INTEGER NOT NULL,
    registration_id INTEGER REFERENCES registrations (id) ON DELETE SET NULL,
    transaction_id INTEGER,
    sha256 BLOB NOT NULL,
    claim BLOB,
    revoked_at INTEGER,
    revocation_reason TEXT CHECK (revocation_reason IN ('unspecified', 'keyCompromise', 'affiliationChanged', 'superseded',
                                                        'cessationOfOperation', 'certificateHold')),
    revoked_by TEXT,
    search TEXT NOT NULL,
    CHECK ((revoked_at IS NULL) = (revocation_reason IS NULL)),
    CHECK (revoked_at IS NULL OR claim IS NULL)
) STRICT;

CREATE UNIQUE INDEX certificates_one_per_claim ON certificates (claim) WHERE claim IS NOT NULL;

CREATE INDEX certificates_by_subject ON certificates (subject);

CREATE INDEX certificates_by_fqdn ON certificates (fqdn);

CREATE INDEX certificates_by_end ON certificates (not_after, revoked_at);

CREATE INDEX certificates_by_registration ON certificates (registration_id) WHERE registration_id IS NOT NULL;

CREATE INDEX revocations_by_time ON certificates (revoked_at) WHERE revoked_at IS NOT NULL;

CREATE INDEX revocations_by_serial ON certificates (serial) WHERE revoked_at IS NOT NULL;

CREATE INDEX revocations_by_subject ON certificates (subject) WHERE revoked_at IS NOT NULL;

CREATE INDEX revocations_by_reason ON certificates (revocation_reason) WHERE revoked_at IS NOT NULL;

CREATE TABLE certificate_encodings (
    certificate_id INTEGER PRIMARY KEY REFERENCES certificates (id) ON DELETE CASCADE,
    der BLOB NOT NULL
) STRICT;

CREATE TABLE crls (
    number INTEGER PRIMARY KEY,
    this_update INTEGER NOT NULL,
    next_update INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    der BLOB NOT NULL
) STRICT;

-- How often something was revoked or taken off hold, and how much of that the newest list carries.
CREATE TABLE revocation_progress (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    changes INTEGER NOT NULL,
    published INTEGER NOT NULL
) STRICT;

INSERT INTO revocation_progress VALUES (1, 0, 0);

CREATE TABLE listener (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    process_id INTEGER NOT NULL,
    host TEXT NOT NULL,
    addresses TEXT NOT NULL,
    since INTEGER NOT NULL,
    seen_at INTEGER NOT NULL
) STRICT;

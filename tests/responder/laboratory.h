// A whole site in memory, and a device that talks to its responder with request values: no socket, no disk.
#pragma once

#include <atomic>
#include <mutex>

#include "admission/requests.h"
#include "responder.h"
#include "scep/client_message.h"
#include "twins/memory_ledger.h"

namespace scepter::tests {

class PinnedClock final : public Clock {
public:
    explicit PinnedClock(Instant at) : m_at(at) {}
    Instant now() const override { return m_at; }
    void advance(std::chrono::milliseconds by) { m_at = m_at.load() + by; }

private:
    std::atomic<Instant> m_at;
};

/// EC CA and RSA RA, made once for the process.
const std::vector<KeyRecord> &siteKeys();
/// The keys of an authority of another name.
std::vector<KeyRecord> keysOfAuthority(const QString &authority, const QString &commonName);

/// The authorities of a site and their keys.
struct Site {
    std::vector<AuthorityRecord> authorities;
    std::vector<KeyRecord> keys;
};
/// "ca" with its successor "ca-2", and "branch", made once for the process.
const Site &largeSite();

class Laboratory {
public:
    Laboratory() : Laboratory(siteKeys()) {}
    /// Devices fail as often as a test needs, unless it is about that.
    explicit Laboratory(const std::vector<KeyRecord> &keys,
                        const endpoints::FailureLimit::Rules &failures = {.failures = 0});
    explicit Laboratory(const Site &site, const endpoints::FailureLimit::Rules &failures = {.failures = 0});

    /// The device and its one-time challenge.
    QByteArray addDevice(const QString &fqdn);
    void addDevice(const Registration &registration, const std::optional<Challenge> &challenge);
    /// One more one-time challenge for a device that is there.
    QByteArray addChallenge(const QString &fqdn, std::optional<Instant> expiresAt = {});
    void change(const QString &fqdn, const std::function<void(Registration &)> &edit);
    /// Makes the profile when there is none of this name.
    void changeProfile(const QString &name, const std::function<void(Profile &)> &edit);
    void changeProfile(const std::function<void(Profile &)> &edit);
    void revoke(const QString &serial, RevocationReason reason);

    http::Response get(const QByteArray &target);
    http::Response post(const QByteArray &target, const QByteArray &body);
    http::Response send(const http::Request &request) { return responder.handle(request); }

    std::vector<CertificateRecord> certificates();
    std::vector<Transaction> transactions();  ///< oldest first
    Transaction lastTransaction() { return transactions().back(); }
    int freshChallenges(const QString &fqdn);
    std::vector<qint64> recorded();

    PinnedClock clock{*fromIso8601(u"2026-11-22T12:00:00Z")};
    MemoryLedger ledger{clock};
    const authority::Authorities authorities;
    const authority::Authority &authority;  ///< the first one
    Responder responder;

    /// For a responder of a test's own.
    ResponderParts parts(const endpoints::FailureLimit::Rules &failures = {.failures = 0});

private:
    std::mutex m_lock;
    std::vector<qint64> m_recorded;
};

http::Request httpRequest(const QByteArray &method, const QByteArray &target, const QByteArray &body = {});

/// What a device sends and how it reads the answer; the defaults are those of a well-behaved client.
struct Device {
    explicit Device(const QString &fqdn, pki::PrivateKey key = anyRsaKey());

    QByteArray csr() const { return requestDer(spec, key); }
    /// The pkiMessage for the responder of `authority`, with a CSR of its own making unless one is given.
    QByteArray message(const authority::Authority &authority, const std::optional<QByteArray> &csr = {}) const;
    using Content = scep::ReplyExpectation::Content;
    Result<scep::ClientReply> read(const authority::Authority &authority, const http::Response &response,
                                   Content content = Content::OurCertificate) const;
    void signWith(const pki::PrivateKey &signing);
    /// Both, by POST.
    Result<scep::ClientReply> enrol(Laboratory &laboratory) const;
    Result<scep::ClientReply> enrol(Laboratory &laboratory, const QByteArray &path) const;
    /// A CertPoll for the request.
    Result<scep::ClientReply> poll(Laboratory &laboratory) const;
    /// Another message than a request for a certificate, signed with what the device signs with.
    Result<scep::ClientReply> ask(Laboratory &laboratory, const QByteArray &messageType, const QByteArray &messageData,
                                  Content content) const;
    /// The device with what it was given: it signs with its certificate and asks for one over `newKey`.
    Device renewing(const pki::Certificate &present, const pki::PrivateKey &newKey) const;

    RequestSpec spec;
    pki::PrivateKey key;
    scep::ClientRequest request;
    /// What signs the message: at first a self-signed certificate over `key`.
    pki::PrivateKey signerKey;
    pki::Certificate signer;
};

/// The device that most tests are about.
const QString router = QStringLiteral("r1.lab.example");
Device deviceWith(const QByteArray &challenge, const QString &fqdn = router);

/// PKIOperation by GET, escaped as certmonger does it.
QByteArray getTarget(const QByteArray &message);

}  // namespace scepter::tests

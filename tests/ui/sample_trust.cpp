#include "ui/sample_trust.h"

#include "records/settings.h"
#include "ui/fake_site.h"

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

using namespace std::chrono;

TrustedSigner signer(const QString &name, const QString &fixture) {
    const pki::Certificate certificate = fixtureCertificate(fixture);
    TrustedSigner signer;
    signer.name = name;
    signer.kind = certificate.isAuthority() ? SignerKind::Authority : SignerKind::Signer;
    signer.certificate = certificate.der();
    signer.sha256 = certificate.sha256();
    signer.createdBy = u"anna"_s;
    return signer;
}

void add(FakeSite &site, const TrustedSigner &signer, const std::optional<SignerCrl> &crl) {
    const auto id = site.memory().addTrustedSigner(signer);
    if (!id) qFatal("%ls", qUtf16Printable(id.fault().sentence));
    if (crl) (void)site.memory().recordSignerCrl(*id, *crl);
}

}  // namespace

void addNdesSamples(FakeSite &site) {
    const Instant now = site.clock().now();
    (void)site.ledger().setSetting(QString::fromLatin1(setting::ndesEnabled), u"on"_s);
    (void)site.ledger().setSetting(QString::fromLatin1(setting::listenerHttps), u"127.0.0.1:8443"_s);
    NdesAccount account;
    account.createdBy = u"anna"_s;
    account.verifier = "verifier";
    account.name = u"corp\\jamf"_s;
    const auto used = site.memory().addNdesAccount(account);
    (void)site.memory().recordSignIn(*used, ResponderLedger::SignIn::Succeeded, u"192.0.2.40"_s);
    account.name = u"workspace-one-cloud-connector.trondheim@office.example"_s;
    const auto locked = site.memory().addNdesAccount(account);
    for (int tried = 0; tried < ndesFailuresAllowed; ++tried)
        (void)site.memory().recordSignIn(*locked, ResponderLedger::SignIn::Failed, u"203.0.113.9"_s);
    account.name = u"old-proxy"_s;
    account.mayEnrol = false;
    (void)site.memory().addNdesAccount(account);

    Challenge password;
    password.origin = ChallengeOrigin::Ndes;
    password.profile = QString::fromLatin1(defaultProfileName);
    password.createdBy = u"corp\\jamf"_s;
    for (const auto &[name, left] : {std::pair{u"tablet-12.office.example"_s, 52}, std::pair{QString(), 7},
                                     std::pair{u"used-up.office.example"_s, -3}}) {
        password.boundName = name;
        password.expiresAt = now + minutes(left);
        password.verifier = name.toUtf8() + QByteArray::number(left);
        (void)site.memory().addNdesChallenge(password, 0);
    }
}

void addTrustSamples(FakeSite &site) {
    const Instant now = site.clock().now();
    Profile branch = *site.ledger().profile(QString::fromLatin1(defaultProfileName));
    branch.name = u"branch-office"_s;
    branch.title = u"Branch offices"_s;
    branch.signerPolicy = SignerPolicy::TrustedOrChallenge;
    (void)site.ledger().putProfile(branch);

    TrustedSigner management = signer(u"MDM issuing CA"_s, u"ca-b"_s);
    management.profiles = QStringList{u"branch-office"_s};
    management.requiredOid = u"1.3.6.1.5.5.7.3.2"_s;
    management.crlSource = u"http://pki.office.example/mdm.crl"_s;
    add(site, management, SignerCrl{"list", now - minutes(22), now - minutes(22), {}});

    TrustedSigner gateway = signer(u"Enrolment gateway of the branch office in Trondheim, east wing"_s, u"ra-c"_s);
    gateway.scope = SignerScope::OwnName;
    gateway.needsChallenge = true;
    gateway.crlSource = u"/srv/lists/trondheim.crl"_s;
    gateway.crlUnknown = UnknownRevocation::Accept;
    add(site, gateway,
        SignerCrl{{}, std::nullopt, now - minutes(4), u"/srv/lists/trondheim.crl cannot be read: No such file."_s});

    TrustedSigner former = signer(u"Former management"_s, u"ca-micromdm"_s);
    former.enabled = false;
    add(site, former, std::nullopt);
}

}  // namespace scepter::ui

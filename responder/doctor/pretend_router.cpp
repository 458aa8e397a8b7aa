#include "doctor/pretend_router.h"

#include "base/clock.h"
#include "pki/certificate_writer.h"
#include "pki/certification_request.h"
#include "scep/client_message.h"

namespace scepter::doctor {

using namespace Qt::StringLiterals;

namespace {

constexpr pki::KeySpec routerKey{pki::KeyType::Rsa, 2048};

}  // namespace

Result<PretendRouter> PretendRouter::make(const client::RequestedNames &names) {
    const auto key = pki::PrivateKey::generate(routerKey);
    if (!key) return key.fault();
    return withKey(names, *key);
}

Result<PretendRouter> PretendRouter::withKey(const client::RequestedNames &names, const pki::PrivateKey &key) {
    auto certificate = scep::selfSigned(names.subject, key, SystemClock().now());
    if (!certificate) return certificate.fault();
    return PretendRouter(names, {*std::move(certificate), key});
}

PretendRouter PretendRouter::certifiedBy(const pki::Certificate &certificate) const {
    return PretendRouter(m_names, {certificate, m_opener.key});
}

Result<Secret> PretendRouter::request(pki::Digest digest, const Secret &challenge) const {
    const std::vector<pki::Extension> extensions{pki::extension::subjectAltName(m_names.alternatives, false)};
    auto written = pki::CertificationRequest::write(m_names.subject.der(), m_opener.key, digest, extensions, challenge);
    if (!written) return written.fault();
    return Secret(*std::move(written));
}

}  // namespace scepter::doctor

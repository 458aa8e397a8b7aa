// What is inside of the captured messages, taken out by OpenSSL, so that our own readers are tested on it and not used
// for it.
#pragma once

#include <vector>

#include <QByteArray>

namespace scepter::tests {

struct CapturedItem {
    QByteArray name;  ///< of the capture, with a number where it holds several
    QByteArray der;
};

/// The certificates that came along, and those of the fixture CAs.
const std::vector<CapturedItem> &capturedCertificates();
/// The PKCS#10 requests; those in a single-DES envelope, which OpenSSL does not open by itself, are left out.
const std::vector<CapturedItem> &capturedCertificationRequests();

}  // namespace scepter::tests

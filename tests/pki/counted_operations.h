// Counts what OpenSSL is asked to do, so that equal work can be shown without measuring time. The linker puts these in
// front of OpenSSL's own functions (`--wrap`).
#pragma once

#include <vector>

#include <QByteArray>

namespace scepter::tests {

struct CountedOperations {
    std::vector<QByteArray> privateOperations;  ///< what the private key was used on
    int decryptedContents = 0;                  ///< ends of a symmetric decryption

    static CountedOperations &now();
    static void startAgain() { now() = {}; }
};

}  // namespace scepter::tests

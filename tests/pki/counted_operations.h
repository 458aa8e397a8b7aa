// Counts what OpenSSL is asked to do, so that equal work can be shown without measuring time. The linker puts these in
// front of OpenSSL's own functions (`--wrap`).
#pragma once

namespace scepter::tests {

struct CountedOperations {
    int privateOperations = 0;  ///< with an RSA key
    /// RSA refuses these before it computes: a length that is not the modulus', or a number that is not below it.
    int refusedUnseen = 0;
    int decryptedContents = 0;  ///< ends of a symmetric decryption

    static CountedOperations &now();
    static void startAgain() { now() = {}; }
};

}  // namespace scepter::tests

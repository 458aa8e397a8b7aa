#include "base/secret.h"

namespace scepter {
namespace {

void overwrite(void *data, qsizetype size) {
    volatile char *bytes = static_cast<volatile char *>(data);
    for (qsizetype i = 0; i < size; ++i) bytes[i] = 0;
}

}  // namespace

void wipe(QByteArray &bytes) {
    // A shared buffer belongs to others too; detaching would only wipe a fresh copy.
    if (bytes.isDetached()) overwrite(bytes.data(), bytes.size());
    bytes.clear();
}

void wipe(QString &text) {
    if (text.isDetached()) overwrite(text.data(), text.size() * qsizetype(sizeof(QChar)));
    text.clear();
}

Secret &Secret::operator=(Secret &&other) noexcept {
    if (this != &other) {
        wipe(m_bytes);
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

}  // namespace scepter

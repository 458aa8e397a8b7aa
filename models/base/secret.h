// Bytes that are wiped when they are let go: passphrases, challenges on their way in, decoded keys.
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>

namespace scepter {

/// Overwrites the bytes in a way that the compiler may not leave out.
void wipe(QByteArray &bytes);
void wipe(QString &text);

/// Move-only, so that no second copy is made by accident.
class Secret {
public:
    Secret() = default;
    /// Takes the bytes over; the caller's own copies are the caller's to wipe.
    explicit Secret(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    Secret(Secret &&other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret() { wipe(m_bytes); }

    Secret copy() const { return Secret(QByteArray(m_bytes.constData(), m_bytes.size())); }
    const QByteArray &bytes() const { return m_bytes; }
    bool isEmpty() const { return m_bytes.isEmpty(); }

private:
    QByteArray m_bytes;
};

}  // namespace scepter

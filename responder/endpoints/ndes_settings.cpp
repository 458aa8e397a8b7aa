#include "endpoints/ndes_settings.h"

#include "records/settings.h"

namespace scepter::endpoints {

using namespace Qt::StringLiterals;

namespace {

/// Reads one after the other, and keeps the first fault.
class Reader {
public:
    explicit Reader(ResponderLedger &ledger) : m_ledger(ledger) {}

    QString text(const char *name) {
        if (m_fault) return {};
        auto value = m_ledger.setting(QString::fromLatin1(name));
        if (value) return *std::move(value);
        m_fault = value.fault();
        return {};
    }
    int number(const char *name) { return text(name).toInt(); }
    bool isOn(const char *name) { return text(name) == "on"_L1; }
    const std::optional<Fault> &fault() const { return m_fault; }

private:
    ResponderLedger &m_ledger;
    std::optional<Fault> m_fault;
};

NdesEncoding encodingOf(const QString &word) {
    if (word == "utf-16"_L1) return NdesEncoding::Utf16;
    return word == "utf-8"_L1 ? NdesEncoding::Utf8 : NdesEncoding::Utf16WithMark;
}

}  // namespace

Result<std::optional<NdesSettings>> ndesSettings(ResponderLedger &ledger) {
    Reader reader(ledger);
    const bool isOn = reader.isOn(setting::ndesEnabled);
    if (reader.fault()) return *reader.fault();
    if (!isOn) return std::optional<NdesSettings>();

    NdesSettings settings;
    settings.profile = reader.text(setting::ndesProfile);
    if (reader.isOn(setting::ndesPlainHttp)) settings.plainHttp = NdesSettings::PlainHttp::Allowed;
    settings.encoding = encodingOf(reader.text(setting::ndesEncoding));
    settings.passwordMax = reader.number(setting::ndesPasswordMax);
    settings.validity = std::chrono::minutes(reader.number(setting::ndesPasswordValidity));
    settings.passwordOctets = reader.number(setting::ndesPasswordLength);
    if (reader.isOn(setting::ndesSinglePassword)) settings.kind = NdesSettings::Kind::Single;
    if (reader.text(setting::ndesBinding) == "any-name"_L1 || settings.kind == NdesSettings::Kind::Single)
        settings.binding = NdesSettings::Binding::AnyName;
    if (reader.text(setting::ndesEnforcePassword) == "off"_L1) settings.passwords = admission::Passwords::NotEnforced;
    if (reader.fault()) return *reader.fault();
    return std::optional(settings);
}

Result<admission::Passwords> passwordsAt(ResponderLedger &ledger, const QString &endpoint) {
    if (endpoint.isEmpty()) return admission::Passwords::Enforced;
    const auto settings = ndesSettings(ledger);
    if (!settings) return settings.fault();
    const bool isThere = *settings && (*settings)->profile == endpoint;
    return isThere ? (*settings)->passwords : admission::Passwords::Enforced;
}

}  // namespace scepter::endpoints

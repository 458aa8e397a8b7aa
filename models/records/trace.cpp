#include "records/trace.h"

#include <algorithm>
#include <array>
#include <optional>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "records/shell_word.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

struct CheckText {
    Check check;
    const char *word;
    const char *title;
};

// In ladder order. The words are kept in databases: they never change.
constexpr std::array<CheckText, 14> checks{{
    {Check::Connection, "connection", "Connection"},
    {Check::Http, "http", "HTTP"},
    {Check::Base64, "base64", "Base64"},
    {Check::OuterSignature, "outer-signature", "Outer signature"},
    {Check::Decryption, "decryption", "Decryption"},
    {Check::RequestSignature, "request-signature", "Request's own signature"},
    {Check::Signer, "signer", "Signer"},
    {Check::Registration, "registration", "Registration"},
    {Check::Challenge, "challenge", "Challenge"},
    {Check::AddressAndSerial, "address-and-serial", "Address and serial number"},
    {Check::Policy, "policy", "Profile and key policy"},
    {Check::Approval, "approval", "Approval"},
    {Check::Certificate, "certificate", "Certificate"},
    {Check::Reply, "reply", "Reply"},
}};

struct StateText {
    RungState state;
    const char *word;
    const char *title;
};
constexpr std::array<StateText, 5> states{{
    {RungState::Passed, "passed", "passed"},
    {RungState::Noted, "noted", "passed, with a note"},
    {RungState::Waiting, "waiting", "waiting for a decision"},
    {RungState::Failed, "failed", "failed"},
    {RungState::NotReached, "not-reached", "not reached"},
}};

struct FixText {
    Fix fix;
    const char *word;
};
constexpr std::array<FixText, 10> fixes{{
    {Fix::None, "none"},
    {Fix::RegisterDevice, "register-device"},
    {Fix::NewChallenge, "new-challenge"},
    {Fix::EnableDevice, "enable-device"},
    {Fix::AllowWeakAlgorithms, "allow-weak-algorithms"},
    {Fix::EditRegistration, "edit-registration"},
    {Fix::OpenTransaction, "open-transaction"},
    {Fix::DecideRequest, "decide-request"},
    {Fix::AdoptRequest, "adopt-request"},
    {Fix::OpenCertificate, "open-certificate"},
}};

const CheckText &textOf(Check check) {
    return *std::find_if(checks.begin(), checks.end(), [&](const CheckText &text) { return text.check == check; });
}

const StateText &textOf(RungState state) {
    return *std::find_if(states.begin(), states.end(), [&](const StateText &text) { return text.state == state; });
}

const FixText &textOf(Fix fix) {
    return *std::find_if(fixes.begin(), fixes.end(), [&](const FixText &text) { return text.fix == fix; });
}

template <typename Table>
auto entryOf(const Table &table, const QString &word) -> const typename Table::value_type * {
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const auto &text) { return word == QLatin1StringView(text.word); });
    return found == table.end() ? nullptr : &*found;
}

/// JSON text of a string, RFC 8259, section 7. Written by hand since a trace is written with every transaction, and
/// building a QJsonDocument first costs several times as much.
void appendQuoted(QByteArray &json, const QString &text) {
    const QByteArray utf8 = text.toUtf8();
    const auto isSpecial = [](char octet) {
        return octet == '"' || octet == '\\' || static_cast<unsigned char>(octet) < 0x20;
    };
    json += '"';
    const char *plain = utf8.begin();
    for (;;) {
        const char *special = std::find_if(plain, utf8.end(), isSpecial);
        json.append(plain, special - plain);
        if (special == utf8.end()) break;
        json += "\\u00";
        json += QByteArray::number(static_cast<unsigned char>(*special), 16).rightJustified(2, '0');
        plain = special + 1;
    }
    json += '"';
}

void appendMember(QByteArray &json, const char *name, const QString &text) {
    if (text.isEmpty()) return;
    json += ",\"";
    json += name;
    json += "\":";
    appendQuoted(json, text);
}

std::optional<Rung> rungOf(const QJsonObject &object) {
    const auto *check = entryOf(checks, object.value("check"_L1).toString());
    const auto *state = entryOf(states, object.value("state"_L1).toString());
    const auto *fix = entryOf(fixes, object.value("fix"_L1).toString(u"none"_s));
    if (!check || !state || !fix) return std::nullopt;
    return Rung{check->check,
                state->state,
                object.value("sentence"_L1).toString(),
                object.value("seen"_L1).toString(),
                object.value("expected"_L1).toString(),
                fix->fix,
                object.value("fixTarget"_L1).toString()};
}

/// Texts quote what a client sent, and a client may send a quarter of a megabyte of it.
void shorten(QString &text) {
    constexpr qsizetype longest = 1000;
    if (text.size() <= longest) return;
    text.truncate(longest - 1);
    if (text.back().isHighSurrogate()) text.chop(1);
    text += u'\u2026';
}

}  // namespace

void Trace::pass(Check check, QString sentence, QString seen) {
    add({check, RungState::Passed, std::move(sentence), std::move(seen), {}, Fix::None, {}});
}

void Trace::note(Check check, QString sentence, QString seen, QString expected) {
    add({check, RungState::Noted, std::move(sentence), std::move(seen), std::move(expected), Fix::None, {}});
}

void Trace::wait(Check check, QString sentence, QString seen, Fix fix, QString fixTarget) {
    add({check, RungState::Waiting, std::move(sentence), std::move(seen), {}, fix, std::move(fixTarget)});
}

void Trace::fail(Rung rung) {
    rung.state = RungState::Failed;
    add(std::move(rung));
}

void Trace::fail(Check check, QString sentence, QString seen, QString expected, Fix fix, QString fixTarget) {
    fail({check, RungState::Failed, std::move(sentence), std::move(seen), std::move(expected), fix,
          std::move(fixTarget)});
}

void Trace::add(Rung rung) {
    for (QString *text : {&rung.sentence, &rung.seen, &rung.expected, &rung.fixTarget}) shorten(*text);
    m_rungs.push_back(std::move(rung));
}

const Rung *Trace::failed() const {
    for (const Rung &rung : m_rungs)
        if (rung.state == RungState::Failed) return &rung;
    return nullptr;
}

std::vector<Rung> Trace::ladder() const {
    std::vector<Rung> ladder;
    for (const CheckText &text : checks) {
        const std::size_t before = ladder.size();
        for (const Rung &rung : m_rungs)
            if (rung.check == text.check) ladder.push_back(rung);
        if (ladder.size() == before) ladder.push_back({text.check, RungState::NotReached, {}, {}, {}, Fix::None, {}});
    }
    return ladder;
}

QByteArray Trace::toJson() const {
    QByteArray json("[");
    json.reserve(160 * qsizetype(m_rungs.size()) + 2);
    for (const Rung &rung : m_rungs) {
        if (json.size() > 1) json += ',';
        json += "{\"check\":\"";
        json += textOf(rung.check).word;
        json += "\",\"state\":\"";
        json += textOf(rung.state).word;
        json += '"';
        appendMember(json, "sentence", rung.sentence);
        appendMember(json, "seen", rung.seen);
        appendMember(json, "expected", rung.expected);
        if (rung.fix != Fix::None) appendMember(json, "fix", QString::fromLatin1(textOf(rung.fix).word));
        appendMember(json, "fixTarget", rung.fixTarget);
        json += '}';
    }
    return json + ']';
}

Result<Trace> Trace::fromJson(const QByteArray &json) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isArray())
        return {FaultKind::Malformed, u"A recorded trace cannot be read: %1."_s.arg(
                                          error.error ? error.errorString() : u"it is no list of checks"_s)};
    Trace trace;
    for (const QJsonValue &value : document.array()) {
        std::optional<Rung> rung = rungOf(value.toObject());
        if (!rung) return {FaultKind::Malformed, u"A recorded trace holds a check that this version does not know."_s};
        trace.m_rungs.push_back(std::move(*rung));
    }
    return trace;
}

QString title(Check check) {
    return QString::fromLatin1(textOf(check).title);
}
QString title(RungState state) {
    return QString::fromLatin1(textOf(state).title);
}

QString command(Fix fix, const QString &target, const QString &site, WeakAlgorithms weak) {
    const QString where = shellWord(site);
    const QString what = shellWord(target);
    switch (fix) {
        case Fix::None:
            return {};
        case Fix::RegisterDevice:
            return u"scepter device add %1 --fqdn %2 --dynamic"_s.arg(where, what);
        case Fix::NewChallenge:
            return u"scepter challenge new %1 --fqdn %2"_s.arg(where, what);
        case Fix::EnableDevice:
            return u"scepter device enable %1 %2"_s.arg(where, what);
        case Fix::AllowWeakAlgorithms:
            return u"scepter device set %1 %2 --allow-weak %3 --weak-days 90"_s.arg(
                where, what, weak == allWeakAlgorithms ? u"all"_s : words(weak));
        case Fix::EditRegistration:
            return u"scepter device show %1 %2"_s.arg(where, what);
        case Fix::OpenTransaction:
            return u"scepter why %1 %2"_s.arg(where, what);
        case Fix::DecideRequest:
            return u"scepter request approve %1 %2"_s.arg(where, what);
        case Fix::AdoptRequest:
            return u"scepter device add %1 --from-request %2"_s.arg(where, what);
        case Fix::OpenCertificate:
            return u"scepter certificate show %1 %2"_s.arg(where, what);
    }
    return {};
}

}  // namespace scepter

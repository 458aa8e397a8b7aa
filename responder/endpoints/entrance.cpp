#include "endpoints/entrance.h"

namespace scepter::endpoints {

using namespace Qt::StringLiterals;

Entrances::Entrances(const ResponderParts &parts) : m_parts(parts) {
    for (const auto &member : parts.authorities->all()) {
        const auto openers = member.authority.openers();
        m_allOpeners.insert(m_allOpeners.end(), openers.begin(), openers.end());
    }
}

Result<Entrance> Entrances::find(const Doorway &doorway) const {
    const auto read = [&](const QString &profile) { return m_parts.ledger->profile(profile); };
    Entrance entrance;
    if (!doorway.name.isEmpty()) {
        auto named = read(doorway.name);
        if (!named) return named.fault();
        if (*named) entrance = {doorway.name, **named, nullptr, doorway.passwords};
    }
    if (entrance.isForEveryProfile()) {
        auto general = read(QString::fromLatin1(defaultProfileName));
        if (!general) return general.fault();
        entrance.profile = general->value_or(Profile{});
    }
    entrance.authority = m_parts.authorities->find(entrance.profile.authority);
    if (!entrance.authority) {
        return {FaultKind::Unavailable,
                u"The CA %1 of the profile %2 was made after the responder started. Start it again."_s.arg(
                    entrance.profile.authority, entrance.profile.name)};
    }
    return entrance;
}

std::span<const pki::Opener> Entrances::openersOf(const Entrance &entrance) const {
    if (entrance.isForEveryProfile()) return m_allOpeners;
    return m_parts.authorities->openersOf(entrance.authority->record.name);
}

const authority::Authorities::Member *Entrances::ownerOf(const pki::Opener &opener) const {
    for (const auto &member : m_parts.authorities->all()) {
        for (const pki::Opener &own : member.authority.openers()) {
            if (own.certificate == opener.certificate) return &member;
        }
    }
    return nullptr;
}

QStringList Entrances::lineOf(const authority::Authorities::Member &authority) const {
    QStringList line{authority.record.name};
    QString former = authority.record.succeeds;
    while (!former.isEmpty() && !line.contains(former)) {
        line << former;
        const auto *member = m_parts.authorities->find(former);
        former = member ? member->record.succeeds : QString();
    }
    return line;
}

}  // namespace scepter::endpoints

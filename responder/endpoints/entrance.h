// The endpoint that a client has come to: whose profile it offers, and which authorities it stands for.
#pragma once

#include <vector>

#include "admission/decision.h"
#include "responder.h"

namespace scepter::endpoints {

/// By which path a request came, as far as that matters.
struct Doorway {
    QString name;  ///< that could be a profile's; empty for every profile
    admission::Passwords passwords = admission::Passwords::Enforced;
};

struct Entrance {
    QString name;     ///< of the profile; empty for /scep itself, where devices of every profile are served
    Profile profile;  ///< as it is now; that of `defaultProfileName` for /scep itself
    const authority::Authorities::Member *authority = nullptr;  ///< of the profile; never null
    admission::Passwords passwords = admission::Passwords::Enforced;

    bool isForEveryProfile() const { return name.isEmpty(); }
};

class Entrances {
public:
    /// The parts outlive it.
    explicit Entrances(const ResponderParts &parts);

    /// The endpoint of the profile of this name; /scep itself when there is none, since devices append all kinds of
    /// tails; there passwords are enforced in any case. Unavailable when the ledger cannot be read, or when the profile's authority was made after the start.
    Result<Entrance> find(const Doorway &doorway) const;

    /// Every key that a client of the entrance may have addressed: its authority's first, its successor's, and at /scep
    /// itself those of all authorities of the site.
    std::span<const pki::Opener> openersOf(const Entrance &entrance) const;
    std::span<const pki::Opener> allOpeners() const { return m_allOpeners; }
    /// Whose key it is; null when it is none of ours.
    const authority::Authorities::Member *ownerOf(const pki::Opener &opener) const;
    /// The authority itself and those that it succeeds, the nearest first.
    QStringList lineOf(const authority::Authorities::Member &authority) const;

private:
    const ResponderParts &m_parts;
    std::vector<pki::Opener> m_allOpeners;
};

}  // namespace scepter::endpoints

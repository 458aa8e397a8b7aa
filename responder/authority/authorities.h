// All certification authorities of a site, opened together. Immutable, shared by all workers.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "authority/authority.h"
#include "records/authority_record.h"

namespace scepter::authority {

class Authorities {
public:
    struct Member {
        AuthorityRecord record;
        Authority authority;
    };

    /// All keys have one passphrase. NotFound without an authority; otherwise as `Authority::open`, and the sentence
    /// names the authority.
    static Result<Authorities> open(const std::vector<AuthorityRecord> &records, const std::vector<KeyRecord> &keys,
                                    const Secret &passphrase);

    /// The site's own; in the order in which they were made, the first.
    const Member &first() const { return m_members.front(); }
    std::span<const Member> all() const { return m_members; }
    /// Names are matched exactly. Null when there is none of this name.
    const Member *find(QStringView name) const;
    /// The next CA of this one (RFC 8894, section 4.7); null when there is none.
    const Member *successorOf(QStringView name) const;
    /// Whether it is a key of any of them.
    bool isOwnKey(QByteArrayView spki) const;
    /// The one that signed the certificate; null for a stranger's. Validity and status are not looked at.
    const Member *issuerOf(const pki::Certificate &certificate) const;
    /// Every key that a client of this authority may have addressed: its own first, then its successor's (R26). None
    /// for a name that is none.
    std::span<const pki::Opener> openersOf(QStringView name) const;

private:
    explicit Authorities(std::vector<Member> members);
    std::vector<Member> m_members;                    ///< never empty
    std::vector<std::vector<pki::Opener>> m_openers;  ///< for each member
};

}  // namespace scepter::authority

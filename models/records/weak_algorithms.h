// The algorithms that are refused unless a device is allowed them until a date: too weak for anybody who has a choice.
// RFC 8894, section 2.9.
#pragma once

#include <QFlags>
#include <QString>
#include <optional>

namespace scepter {

enum class WeakAlgorithm {
    Sha1 = 1,
    TripleDes = 2,
    SingleDes = 4,
    Md5 = 8,
};
Q_DECLARE_FLAGS(WeakAlgorithms, WeakAlgorithm)
Q_DECLARE_OPERATORS_FOR_FLAGS(WeakAlgorithms)

inline constexpr WeakAlgorithms allWeakAlgorithms{WeakAlgorithm::Sha1 | WeakAlgorithm::TripleDes |
                                                  WeakAlgorithm::SingleDes | WeakAlgorithm::Md5};

/// "sha1,3des,des,md5" in this order; empty for none. As it is kept, typed and exported.
QString words(WeakAlgorithms algorithms);
/// The other way; also "all" and "none". Nothing when a word is none of them.
std::optional<WeakAlgorithms> weakAlgorithms(QStringView words);

}  // namespace scepter

// A value or the Fault that prevented it. std::expected is not in this compiler's C++20.
#pragma once

#include <optional>
#include <utility>
#include <variant>

#include <QtGlobal>

#include "base/fault.h"

namespace scepter {

template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Fault fault) : m_state(std::in_place_index<1>, std::move(fault)) {}
    Result(FaultKind kind, QString sentence) : m_state(std::in_place_index<1>, Fault{kind, std::move(sentence)}) {}

    explicit operator bool() const { return m_state.index() == 0; }

    /// Only when there is one; asking otherwise is our own mistake.
    const T &value() const & { Q_ASSERT(*this); return std::get<0>(m_state); }
    T &value() & { Q_ASSERT(*this); return std::get<0>(m_state); }
    /// By value: a loop over the value of a temporary would outlive what a reference refers to.
    T value() && { Q_ASSERT(*this); return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Fault &fault() const { Q_ASSERT(!*this); return std::get<1>(m_state); }

private:
    std::variant<T, Fault> m_state;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Fault fault) : m_fault(std::move(fault)) {}
    Result(FaultKind kind, QString sentence) : m_fault(Fault{kind, std::move(sentence)}) {}

    explicit operator bool() const { return !m_fault.has_value(); }
    const Fault &fault() const { Q_ASSERT(m_fault); return *m_fault; }

private:
    std::optional<Fault> m_fault;
};

}  // namespace scepter

// Imports and exports that do as they are told: what they are asked is counted, and what they answer comes from the test,
// through their signals.
#pragma once

#include "ui/control/device_files.h"

namespace scepter::ui {

class FakeImport final : public DeviceImport {
    Q_OBJECT

public:
    explicit FakeImport(QString path) : m_path(std::move(path)) {}

    void check() override { ++m_checks; }
    void writeGoodRows() override { ++m_writes; }
    void cancel() override { ++m_cancels; }

    QString path() const { return m_path; }
    int checks() const { return m_checks; }
    int writes() const { return m_writes; }
    int cancels() const { return m_cancels; }

private:
    QString m_path;
    int m_checks = 0;
    int m_writes = 0;
    int m_cancels = 0;
};

class FakeExport final : public DeviceExport {
    Q_OBJECT

public:
    explicit FakeExport(QString path) : m_path(std::move(path)) {}

    void start() override { ++m_starts; }
    void cancel() override { ++m_cancels; }

    QString path() const { return m_path; }
    int starts() const { return m_starts; }
    int cancels() const { return m_cancels; }

private:
    QString m_path;
    int m_starts = 0;
    int m_cancels = 0;
};

}  // namespace scepter::ui

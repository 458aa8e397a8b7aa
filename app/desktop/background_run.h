// How far a piece of work in another thread is, and whether it is to go on: all that the two threads share.
#pragma once

#include <atomic>
#include <memory>

#include "app/import/import_progress.h"
#include "ui/control/device_files.h"

namespace scepter::app {

class BackgroundRun {
public:
    /// In the thread of the work.
    bool report(const ImportProgress &progress) {
        m_step = progress.step;
        m_done = progress.done;
        m_total = progress.total;
        return !m_isCancelled;
    }
    /// In the thread that waits for it.
    ui::FileProgress progress() const { return {stepOf(m_step), m_done, m_total}; }
    void cancel() { m_isCancelled = true; }

private:
    static ui::FileStep stepOf(ImportStep step) {
        switch (step) {
            case ImportStep::Checking:
                return ui::FileStep::Reading;
            case ImportStep::Hashing:
                return ui::FileStep::Hashing;
            case ImportStep::Writing:
                return ui::FileStep::Writing;
        }
        return ui::FileStep::Reading;
    }

    std::atomic<ImportStep> m_step = ImportStep::Checking;
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
    std::atomic<bool> m_isCancelled = false;
};

inline ImportWatch watchOf(std::shared_ptr<BackgroundRun> run) {
    return [run = std::move(run)](const ImportProgress &progress) { return run->report(progress); };
}

}  // namespace scepter::app

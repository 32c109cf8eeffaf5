import type { ReportAnswer } from '@lianban/contract';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { Stamp } from '../../ui/Stamp';
import { useSay } from '../../words/use-say';
import { Files } from '../../ui/Files';

const COLOURS: Record<ReportAnswer['state'], string> = {
  drafted: 'default',
  'returned-by-checker': 'orange',
  waiting: 'gold',
  accepted: 'green',
  'sent-back': 'red',
};

/** What a unit reported, the latest first, each with the lead's answer. */
export function Reports({ reports }: { reports: readonly ReportAnswer[] }): ReactNode {
  const say = useSay();
  if (reports.length === 0) return <p className="soft">{say('task.no-reports')}</p>;
  return (
    <ol className="reports" reversed>
      {[...reports].reverse().map((report) => (
        <li key={report.id}>
          <p className="report-head">
            <b>{say('task.report-number', { seq: report.seq })}</b>
            <b>{say('task.percent', { percent: report.percentage })}</b>
            {report.period && <span className="soft">{report.period}</span>}
            {report.partDone && <Tag color="green">{say('task.part-done')}</Tag>}
            <Tag color={COLOURS[report.state]}>{say(`report-state.${report.state}`)}</Tag>
            <span className="soft">
              <Stamp by={report.by} at={report.reportedAt} />
            </span>
          </p>
          <p className="report-text">{report.text}</p>
          <Files files={report.files} />
          {report.checkedBy && report.checkedAt && (
            <p className="soft">
              {say('part.checked-by')} <Stamp by={report.checkedBy} at={report.checkedAt} />{' '}
              {report.checkNote}
            </p>
          )}
          {report.fellBecause && (
            <p className="report-answer">
              <b>{say('task.report-fell')}</b> {report.fellBecause}
            </p>
          )}
          {report.answer && (
            <p className="report-answer">
              <b>{say('task.report-answer')}</b> {report.answer}
              {report.answeredAt && (
                <span className="soft">
                  {' '}
                  <Stamp at={report.answeredAt} />
                </span>
              )}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

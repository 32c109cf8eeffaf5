import type { SubmissionAnswer } from '@lianban/contract';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { Stamp } from '../../ui/Stamp';
import { useSay } from '../../words/use-say';
import { Files } from '../../ui/Files';

/** 办结: each round's report with what two reviewers made of it, the latest first. */
export function Submissions({ submissions }: { submissions: readonly SubmissionAnswer[] }): ReactNode {
  const say = useSay();
  if (submissions.length === 0) return null;
  return (
    <section className="panel">
      <h2>{say('task.submissions')}</h2>
      {[...submissions].reverse().map((submission) => (
        <article key={submission.round} className="submission">
          <h3>
            {say('task.round', { round: submission.round })}
            {!submission.decision && (
              <span className="soft"> {say('task.review-by', { day: submission.reviewBy })}</span>
            )}
          </h3>
          <Said
            word={say('task.submitted-by')}
            by={submission.by}
            at={submission.submittedAt}
            text={submission.text}
          />
          <Files files={submission.files} />
          {submission.firstReview && (
            <Said
              word={say('task.first-review')}
              by={submission.firstReview.by}
              at={submission.firstReview.at}
              text={submission.firstReview.opinion}
              tag={<Tag>{say(`result.${submission.firstReview.result}`)}</Tag>}
            />
          )}
          {submission.notice && (
            <Said
              word={say('task.notice')}
              by={submission.notice.by}
              at={submission.notice.at}
              text={submission.notice.note}
              tag={<Tag>{say('task.notice-until', { day: submission.notice.until })}</Tag>}
            />
          )}
          <Decision decision={submission.decision} />
        </article>
      ))}
    </section>
  );
}

function Decision({ decision }: Pick<SubmissionAnswer, 'decision'>): ReactNode {
  const say = useSay();
  if (!decision) return null;
  const { by, at, note } = decision;
  if (decision.kind === 'closed') {
    return (
      <Said
        word={say('task.closed-with')}
        by={by}
        at={at}
        text={note}
        tag={<Tag color="green">{say(`result.${decision.result}`)}</Tag>}
      />
    );
  }
  return (
    <Said
      word={say('task.returned')}
      by={by}
      at={at}
      text={note}
      tag={
        <>
          <Tag color="red">{say(`return-reason.${decision.reason}`)}</Tag>
          {decision.newDueOn && <Tag>{say('task.new-limit', { day: decision.newDueOn })}</Tag>}
        </>
      }
    />
  );
}

interface SaidProps {
  readonly word: string;
  readonly by: SubmissionAnswer['by'];
  readonly at: string;
  readonly text: string;
  readonly tag?: ReactNode;
}

function Said({ word, by, at, text, tag }: SaidProps): ReactNode {
  return (
    <div className="submission-step">
      <p className="submission-who">
        <b>{word}</b>
        {tag}
        <span className="soft">
          {by.unitName} <Stamp by={by} at={at} />
        </span>
      </p>
      <p className="submission-text">{text}</p>
    </div>
  );
}

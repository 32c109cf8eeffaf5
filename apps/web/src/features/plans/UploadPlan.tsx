import { FileAddOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Progress, Select, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { queries } from '../../api/queries';
import { useMe } from '../../api/use-session';
import { sentenceOf } from '../../ui/RefusalNotice';
import { useSay } from '../../words/use-say';
import { importPlan } from './api';
import { faultOf } from './file-fault';
import { officesOf } from './offices';

/** Takes a plan document by button or by drag and drop; success opens its review. */
export function UploadPlan(): ReactNode {
  const say = useSay();
  const navigate = useNavigate();
  const offices = officesOf(useMe().posts);
  const [officeId, setOfficeId] = useState(offices[0]?.id ?? null);
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState(0);
  const importing = useMutation({
    mutationFn: (chosen: File) => importPlan(chosen, offices.length > 1 ? officeId : null, setShare),
    onSuccess: async (plan) => {
      await queries.invalidateQueries({ queryKey: ['plans'], refetchType: 'none' });
      void navigate(`/plans/${plan.id}`);
    },
  });
  const choose = (chosen: File): false => {
    setFile(chosen);
    setShare(0);
    importing.reset();
    if (!faultOf(chosen)) importing.mutate(chosen);
    return false;
  };
  const fault = file && faultOf(file);
  const percent = Math.floor(share * 100);
  return (
    <div className="upload-plan">
      {offices.length > 1 && (
        <label>
          {say('plans.for-office')}
          <Select
            value={officeId}
            onChange={setOfficeId}
            options={offices.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </label>
      )}
      <Upload.Dragger
        showUploadList={false}
        multiple={false}
        beforeUpload={choose}
        disabled={importing.isPending}
      >
        <FileAddOutlined aria-hidden />
        <div>
          <strong>{say('plans.drop')}</strong>
          <p>{say('plans.drop-hint')}</p>
        </div>
      </Upload.Dragger>
      {importing.isPending && file && (
        <div role="status">
          {file.name} · {percent < 100 ? say('plans.sending', { percent }) : say('plans.reading')}
          <Progress percent={percent} showInfo={false} size="small" status="active" />
        </div>
      )}
      {file && (fault || importing.error) && (
        <Alert
          type="error"
          showIcon
          title={say('plans.refused', { file: file.name })}
          description={fault ? say(`refusal.${fault}`) : sentenceOf(say, importing.error)}
        />
      )}
    </div>
  );
}

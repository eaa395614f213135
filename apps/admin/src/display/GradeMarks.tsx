import Box from '@mui/material/Box';
import { GradeMark } from './GradeMark.js';

/** The grades of a scheme as marks with their names, best first. */
export function GradeMarks({ grades }: { grades: readonly { readonly key: string; readonly title: string }[] }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.5 }}>
      {grades.map(({ key, title }, order) => (
        <GradeMark key={key} grade={key} title={title} order={order} count={grades.length} />
      ))}
    </Box>
  );
}

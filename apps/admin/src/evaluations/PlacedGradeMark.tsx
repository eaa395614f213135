import { GradeMark } from '../display/GradeMark.js';
import { useSchemes } from '../schemes/use-schemes.js';

export interface PlacedGradeMarkProps {
  readonly scheme: string;
  readonly grade: string | null;
  readonly title?: string | null;
  readonly isLarge?: boolean;
}

/** A grade in the colour of its place among the grades of its scheme. */
export function PlacedGradeMark({ scheme, grade, title, isLarge }: PlacedGradeMarkProps) {
  const { gradeOf } = useSchemes();
  if (!grade) return <>—</>;
  const placed = gradeOf(scheme, grade);
  return (
    <GradeMark
      grade={grade}
      title={title ?? placed.title}
      order={placed.order}
      count={placed.count}
      isLarge={isLarge}
    />
  );
}
